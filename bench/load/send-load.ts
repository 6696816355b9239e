import { setTimeout as pause } from 'node:timers/promises'
import { openHttpConnection, type HttpConnection } from './http-connection.ts'
import { openWindow, type Window } from './measure-window.ts'
import { LoadOrder, readOrder } from './orders.ts'
import { createRequests, writeTokenRequest, type LoadRequest } from './requests.ts'

/** A program of its own: reads an order, sends the load, and prints what it measured. */
const order = await readOrder(LoadOrder)
const connections = await Promise.all(
  Array.from({ length: order.connections }, () => openHttpConnection(order.port)),
)
const requests = createRequests(order, await fetchAccessToken(connections[0]))
const window = openWindow(order, order.serverProcessId)
if (order.perSecond === undefined) await sendInTurn(connections, window, requests.next)
else await sendAtTimes(connections, window, requests.next, order.perSecond)
for (const connection of connections) connection.close()
console.log(JSON.stringify(await window.summarise(requests.packsUsed())))

async function fetchAccessToken(connection: HttpConnection | undefined): Promise<string> {
  const answer = await connection?.send(writeTokenRequest(order).text)
  const token = /"access_token":"([^"]+)"/.exec(answer?.body ?? '')?.[1]
  if (token === undefined) throw new Error(`No token was granted: ${JSON.stringify(answer)}`)
  return token
}

// Closed loop: the next request when the answer to the last one is there.
async function sendInTurn(
  open: readonly HttpConnection[],
  { endsAt, note }: Window,
  next: () => LoadRequest,
): Promise<void> {
  const sendOn = async (connection: HttpConnection) => {
    for (let begunAt = performance.now(); begunAt < endsAt; begunAt = performance.now()) {
      await sendOne(connection, next())
      note(begunAt)
    }
  }
  await Promise.all(open.map(sendOn))
}

// Open loop: each request counts from the time at which it should have been sent, so that one which had to wait for a
// free connection, or for a server that stood still, counts with its wait.
async function sendAtTimes(
  open: readonly HttpConnection[],
  { endsAt, note }: Window,
  next: () => LoadRequest,
  perSecond: number,
): Promise<void> {
  const startedAt = performance.now()
  let sent = 0
  const dueAt = () => startedAt + (sent * 1000) / perSecond
  const sendOn = async (connection: HttpConnection) => {
    while (dueAt() < endsAt) {
      const begunAt = dueAt()
      sent += 1
      const wait = begunAt - performance.now()
      if (wait > 0) await pause(Math.ceil(wait))
      await sendOne(connection, next())
      note(begunAt)
    }
  }
  await Promise.all(open.map(sendOn))
}

async function sendOne(connection: HttpConnection, { text, expected }: LoadRequest): Promise<void> {
  const { status, body } = await connection.send(text)
  if (status !== 200 || !body.includes(expected)) throw new Error(`Answered ${status}: ${body.slice(0, 300)}`)
}

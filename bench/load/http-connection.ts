import { once } from 'node:events'
import { connect } from 'node:net'

export type HttpAnswer = { readonly status: number; readonly body: string }

/** A connection that is kept open, with one request under way at a time. */
export type HttpConnection = {
  send(request: string): Promise<HttpAnswer>
  close(): void
}

/**
 * Opens a connection to the loopback. It knows as much of HTTP/1.1 as a load needs (RFC 9112 §6.3: bodies with a
 * Content-Length), so that the load costs little beside what is measured.
 */
export async function openHttpConnection(port: number): Promise<HttpConnection> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  await once(socket, 'connect')
  let received = ''
  let waiting: { resolve: (answer: HttpAnswer) => void; reject: (error: Error) => void } | undefined
  const fail = (error: Error) => waiting?.reject(error)
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The server closed the connection.')))
  socket.setEncoding('latin1').on('data', (chunk) => {
    received += String(chunk)
    const answer = readAnswer(received)
    if (answer === undefined || waiting === undefined) return
    const { resolve } = waiting
    waiting = undefined
    received = ''
    resolve(answer)
  })
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

function readAnswer(received: string): HttpAnswer | undefined {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd === -1) return undefined
  const length = /\r\ncontent-length: *(\d+)/i.exec(received.slice(0, headEnd))?.[1]
  if (length === undefined) throw new Error('An answer came without Content-Length.')
  const bodyStart = headEnd + 4
  if (received.length < bodyStart + Number(length)) return undefined
  return { status: Number(received.slice(9, 12)), body: received.slice(bodyStart) }
}

import { createServer, type Server, type Socket } from 'node:net'
import { freePort } from './test-app.ts'

/** A mail as it came over the wire. */
export type Received = { readonly from: string; readonly to: string; readonly data: string }

/** A mail server on the loopback that a test can take down, and whose answers it can set. */
export type FakeMailServer = {
  readonly url: string
  readonly received: Received[]
  /** What it answers to the recipient's address: `250 ok` unless set. */
  recipientReply: string
  /** Whether it takes a mail and breaks the connection before it says so. */
  isBreakingOff: boolean
  start(): Promise<void>
  stop(): Promise<void>
}

/** Makes one that does not run yet. */
export async function makeMailServer(): Promise<FakeMailServer> {
  const port = await freePort()
  const sockets = new Set<Socket>()
  let server: Server | undefined
  const mailServer: FakeMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    recipientReply: '250 ok',
    isBreakingOff: false,
    start: () =>
      new Promise((resolve, reject) => {
        server = createServer((socket) => {
          sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => {}))
          speak(socket, mailServer)
        })
        server.on('error', reject).listen(port, '127.0.0.1', resolve)
      }),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        if (server === undefined) resolve()
        else server.close(() => resolve())
        server = undefined
      }),
  }
  return mailServer
}

function speak(socket: Socket, mailServer: FakeMailServer): void {
  let unread = ''
  let isData = false
  let from = ''
  let to = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    const [verb = ''] = line.toUpperCase().split(/[ :]/)
    if (verb === 'MAIL') from = line
    if (verb === 'RCPT') to = line
    isData = verb === 'DATA'
    if (verb === 'QUIT') socket.end('221 bye\r\n')
    else if (verb === 'RCPT') say(mailServer.recipientReply)
    else say(isData ? '354 go on' : '250 ok')
  }
  say('220 fake')
  socket.setEncoding('utf8').on('data', (part: string) => {
    unread += part
    for (;;) {
      const end = unread.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const text = unread.slice(0, end)
      unread = unread.slice(end + (isData ? 5 : 2))
      if (!isData) hear(text)
      else {
        mailServer.received.push({ from, to, data: text })
        isData = false
        if (mailServer.isBreakingOff) socket.destroy()
        else say('250 taken')
      }
    }
  })
}

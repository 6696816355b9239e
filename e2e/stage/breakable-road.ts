import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '../../server/test/test-app.ts'
import type { Scene } from './scene.ts'

/** A road to the database that can break: a TCP proxy on the loopback. */
export type Road = {
  /** The address of the database by this road. */
  readonly databaseUrl: string
  /** Cuts what runs, and refuses what comes. */
  readonly cut: () => Promise<void>
  /** Lets nothing through any more, either way, without a word: as a firewall does. */
  readonly silence: () => void
  /** Opens it again. */
  readonly mend: () => Promise<void>
}

/** Lays a road to the database of this address. */
export async function layRoad({ atEnd }: Scene, databaseUrl: string): Promise<Road> {
  const target = new URL(databaseUrl)
  const port = await freePort()
  const sockets = new Set<Socket>()
  let isSilent = false
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    if (isSilent) socket.pause()
  }
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    keep(near)
    keep(far)
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (bytes) => to.write(bytes))
      from.on('close', () => to.destroy())
      if (isSilent) from.pause()
    }
    pass(near, far)
    pass(far, near)
  })
  const open = async () => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  const cut = async () => {
    const closed = server.listening ? once(server, 'close') : undefined
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  await open()
  atEnd(cut)
  const byRoad = new URL(databaseUrl)
  byRoad.host = `127.0.0.1:${port}`
  return {
    databaseUrl: byRoad.href,
    cut,
    silence: () => {
      isSilent = true
      for (const socket of sockets) socket.pause()
    },
    mend: async () => {
      isSilent = false
      for (const socket of sockets) socket.resume()
      if (!server.listening) await open()
    },
  }
}

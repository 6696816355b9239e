import { join } from 'node:path'
import { freePort } from '../../server/src/platform/database/embedded/connection/free-port.ts'
import type { Plan } from './plan.ts'
import type { Endings } from './endings.ts'
import type { PreparedDatabase } from './prepare-database.ts'
import { childrenOf } from './process-figures.ts'
import { startProgram, type Program } from './run-program.ts'
import { theriacEnvironment } from './theriac-environment.ts'

/** A server that grants tokens. */
export type Contestant = {
  readonly port: number
  readonly tokenPath: string
  readonly processId: number
  stop(): Promise<void>
}

export type Contestants = {
  readonly theriac: Contestant
  readonly floor: Contestant
  readonly peer: Contestant
}

/** Starts the servers that are measured, each on the same core; those that are not asked use none of it. */
export async function startContestants(
  plan: Plan,
  database: PreparedDatabase,
  endings: Endings,
): Promise<Contestants> {
  const start = async (
    name: string,
    tokenPath: string,
    livePath: string,
    program: (port: number) => Program,
  ) => {
    const port = await freePort()
    const isReady = () => answers(`http://127.0.0.1:${port}${livePath}`)
    const logFile = join(database.dataDirectory, `${name}.log`)
    const { processId, stop } = await startProgram(program(port), { endings, logFile, isReady })
    // The program that hands over to the Node.js it brings is not the one that works.
    return { port, tokenPath, processId: childrenOf(processId)[0] ?? processId, stop }
  }
  const rival = (file: string) => (port: number) => ({
    words: [file] as const,
    core: 'measured' as const,
    environment: rivalEnvironment(plan, database, port),
  })
  const theriac = await start('theriac', '/oauth/token', '/readyz', (port) => ({
    words: ['bin/theriac.js', 'start'],
    core: 'measured',
    environment: { ...theriacEnvironment(database, port), DATABASE_URL: database.url },
  }))
  const floor = await start('floor', '/token', '/', rival('bench/contestants/token-floor.ts'))
  const peer = await start('peer', '/token', '/', rival('bench/contestants/oidc-provider-peer.ts'))
  return { theriac, floor, peer }
}

/** Whether a server answers at an address; the rivals have nothing at `/` and say so. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok || (response.status === 404 && url.endsWith('/'))
  } catch {
    return false
  }
}

function rivalEnvironment(plan: Plan, { rivalUrl, client }: PreparedDatabase, port: number) {
  return {
    DATABASE_URL: rivalUrl,
    PORT: String(port),
    CLIENT_ID: client.clientId,
    CLIENT_SECRET: client.clientSecret,
    CLIENTS: String(plan.clients),
    POOL_SIZE: String(plan.rivalPoolSize),
    NODE_ENV: 'production',
  }
}

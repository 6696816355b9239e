import { resolve } from 'node:path'
import { isIP } from 'node:net'
import { Fault } from '../fault.ts'
import type { Environment } from './environment.ts'

/** What the program was asked to be: the test environment on a laptop, or the real thing. */
type Mode = 'production' | 'demo'

/** Whether the program serves, or does one thing for its operator and ends. */
export type Use = 'serve' | 'command'

type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

export type Config = {
  readonly mode: Mode
  readonly host: string
  readonly port: number
  /** Issuer of tokens and base of every link; an origin without a slash at the end. */
  readonly publicUrl: string
  /** undefined: the embedded database below the data directory. */
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  /** Addresses or CIDR ranges whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  readonly tls: { readonly certificateFile: string; readonly keyFile: string } | undefined
  /** The sender of mail: an address, or a name and an address in angle brackets. */
  readonly mailFrom: string
  readonly logLevel: LogLevel
  /** Settings that are safe on a laptop only: said aloud at the start. */
  readonly warnings: readonly string[]
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Checks the environment and fills in what is not set.
 * @throws Fault naming the first setting that is wrong and what to write there
 */
export function readConfig(environment: Environment, mode: Mode, use: Use = 'serve'): Config {
  const host = readHost(environment.HOST, mode)
  const port = readPort(environment.PORT)
  const tls = readTls(environment)
  const publicUrl = readPublicUrl(environment.PUBLIC_URL, host, port, tls !== undefined)
  const trustedProxies = readTrustedProxies(environment.TRUSTED_PROXIES)
  if (mode === 'production') demandSecret(environment)
  if (mode === 'production' && use === 'serve') demandMail(environment)
  return {
    mode,
    host,
    port,
    publicUrl,
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL),
    dataDirectory: resolve(environment.THERIAC_DATA_DIR ?? (mode === 'demo' ? 'data-demo' : 'data')),
    trustedProxies,
    tls,
    mailFrom: readMailFrom(environment.MAIL_FROM, publicUrl),
    logLevel: readLogLevel(environment.LOG_LEVEL),
    warnings: mode === 'demo' ? [] : findWarnings({ host, publicUrl, trustedProxies, tls }),
  }
}

function demandSecret(environment: Environment): void {
  if (environment.DATABASE_URL !== undefined && environment.THERIAC_SECRET === undefined) {
    throw new Fault(
      'Set THERIAC_SECRET to at least 32 random characters, the same on every node, when DATABASE_URL is set.',
    )
  }
}

function demandMail(environment: Environment): void {
  if (environment.SMTP_URL === undefined) {
    throw new Fault('Set SMTP_URL to your mail server, as in smtps://user:password@mail.example.org.')
  }
  // Not repeated in the sentence: it may hold a password.
  const isAddress = /^smtps?:\/\/\S+$/.test(environment.SMTP_URL) && URL.canParse(environment.SMTP_URL)
  if (!isAddress || new URL(environment.SMTP_URL).hostname === '') {
    throw new Fault('SMTP_URL is not an address of a mail server: write smtp://… or smtps://….')
  }
}

function readMailFrom(given: string | undefined, publicUrl: string): string {
  if (given === undefined) return `theriac@${new URL(publicUrl).hostname}`
  if (/^([^<>"@,;:\p{Cc}]+<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u.test(given)) return given
  throw new Fault('MAIL_FROM is not a sender: write an address, as in Theriac <theriac@example.org>.')
}

function readHost(host: string | undefined, mode: Mode): string {
  if (mode !== 'demo') return host ?? '0.0.0.0'
  if (host !== undefined && !loopback.has(host)) {
    throw new Fault('The demo listens on this computer only: leave HOST out, or set it to 127.0.0.1.')
  }
  return host ?? '127.0.0.1'
}

function readPort(port = '8080'): number {
  // Not 0: the address of the installation is its issuer, and must not change from start to start.
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535 || Number(port) === 0) {
    throw new Fault(`PORT is "${port}": write a number from 1 to 65535.`)
  }
  return Number(port)
}

function readPublicUrl(given: string | undefined, host: string, port: number, isTls: boolean): string {
  if (given === undefined) {
    const name = loopback.has(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host
    return `${isTls ? 'https' : 'http'}://${isIP(name) === 6 ? `[${name}]` : name}:${port}`
  }
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || given.includes('?')) {
    throw new Fault(`PUBLIC_URL is "${given}": write an address as in https://theriac.example.org.`)
  }
  if (url.pathname !== '/' || url.hash !== '') {
    throw new Fault('PUBLIC_URL must be an origin without a path, as in https://theriac.example.org.')
  }
  return url.origin
}

function readDatabaseUrl(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  if (!/^postgres(ql)?:\/\//.test(given) || !URL.canParse(given)) {
    throw new Fault(
      'DATABASE_URL is not an address of PostgreSQL: write postgres://user:password@host/database.',
    )
  }
  return given
}

function readTrustedProxies(given = ''): string[] {
  const entries = given.split(/[\s,]+/).filter((entry) => entry !== '')
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address)
    const isPrefix =
      prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 6 ? 128 : 32))
    if (family === 0 || !isPrefix) {
      throw new Fault(
        `TRUSTED_PROXIES holds "${entry}": write addresses or ranges as in 10.0.0.0/8, with commas.`,
      )
    }
  }
  return entries
}

function readTls({ TLS_CERT, TLS_KEY }: Environment): Config['tls'] {
  if (TLS_CERT === undefined && TLS_KEY === undefined) return undefined
  if (TLS_CERT === undefined || TLS_KEY === undefined) {
    throw new Fault('Set both TLS_CERT and TLS_KEY to files, or neither.')
  }
  return { certificateFile: resolve(TLS_CERT), keyFile: resolve(TLS_KEY) }
}

function readLogLevel(given = 'info'): LogLevel {
  const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
  const level = levels.find((name) => name === given)
  if (level === undefined) throw new Fault(`LOG_LEVEL is "${given}": write one of ${levels.join(', ')}.`)
  return level
}

function findWarnings(config: Pick<Config, 'host' | 'publicUrl' | 'trustedProxies' | 'tls'>): string[] {
  if (config.tls !== undefined) return []
  if (loopback.has(config.host)) {
    const isBehindProxy = config.publicUrl.startsWith('https://') && config.trustedProxies.length === 0
    return isBehindProxy
      ? ['TRUSTED_PROXIES is not set: all machines will seem to have the address of the proxy.']
      : []
  }
  const warnings = []
  if (!config.publicUrl.startsWith('https://')) {
    warnings.push('PUBLIC_URL is not https: tokens and secrets would travel in the clear.')
  }
  if (config.trustedProxies.length === 0) {
    warnings.push('Neither TLS_CERT nor TRUSTED_PROXIES is set: put a proxy with TLS before this server.')
  }
  return warnings
}

import { pino, type Logger } from 'pino'
import pretty from 'pino-pretty'
import type { Config } from '../config/config.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/**
 * The program's log on standard output: JSON lines in production, readable ones in the demo. Callers log names and
 * numbers only; a field that could hold a secret is cut out all the same.
 */
export function createLog(config: Pick<Config, 'mode' | 'logLevel'>): Logger {
  const secrets = ['authorization', 'password', 'clientSecret', 'client_secret', 'token', 'access_token']
  const options = {
    level: config.logLevel,
    redact: { paths: secrets, censor: '[not logged]' },
  }
  if (config.mode === 'production')
    return pino(options, pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 200 }))
  return pino(
    options,
    pretty({ translateTime: 'HH:MM:ss', ignore: 'pid,hostname', singleLine: true, sync: true }),
  )
}

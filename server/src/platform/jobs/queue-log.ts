import { type LogFunctionFactory, Logger } from 'graphile-worker'
import type { Log } from '../log/create-log.ts'

type Level = Parameters<ReturnType<LogFunctionFactory>>[0]

const levels = { error: 'warn', warning: 'warn', info: 'debug', debug: 'debug' } as const satisfies Record<
  Level,
  keyof Log
>

/** graphile-worker's remarks in our log: their first line, and nothing of what belongs to them, which holds payloads. */
export function queueLog(log: Log): Logger {
  return new Logger(() => (level, message) => {
    const [reason = ''] = message.split('\n')
    log[levels[level]]({ reason }, 'the queue of jobs')
  })
}

/** The database cannot be reached, or does not take work at the moment: the same request may succeed later. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause })
  }
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])

/*
 * Classes of SQLSTATE that pass by themselves: 08 connection, 53 resources, 57P shutdown and start; single ones:
 * 57014 our statement timeout, 25P03 our idle timeout, 25006 a primary that became a standby, 40001 and 40P01
 * serialisation and deadlock.
 */
const passingStates = /^(08...|53...|57P0.|57014|25P03|25006|40001|40P01)$/

// What pg itself raises has no code, only these words.
const pgWords =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|not queryable|connection error/i

/** Turns an error that will pass by itself into DatabaseUnavailable, and leaves any other as it is. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseUnavailable) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const isPassing =
    networkCodes.has(code) || passingStates.test(code) || (code === '' && pgWords.test(error.message))
  return isPassing ? new DatabaseUnavailable(error) : error
}

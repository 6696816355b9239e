import { errorCode } from '../data-directory/error-code.ts'
import { passwordFile } from '../data-directory/database-password.ts'
import { Fault } from '../../../fault.ts'

const invalidPassword = '28P01'

/** The sentence for the operator when PostgreSQL refuses our password; undefined for every other error. */
export function wrongPasswordFault(dataDirectory: string, error: unknown): Fault | undefined {
  if (errorCode(error) !== invalidPassword) return undefined
  return new Fault(
    `The password in ${passwordFile(dataDirectory)} does not open the database of this data directory: put the right file back from a backup.`,
    { cause: error },
  )
}

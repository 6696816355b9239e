import { raise } from '../../../access/raise.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import type { Account } from '../person/account.ts'
import { lockAccount } from '../person/account.sql.ts'
import type { SignInWork } from '../parts/work-at-sign-in.ts'
import { signInSeconds } from './code.ts'
import { findSignInPerson, lockSignIn } from './sign-in.sql.ts'

/** A sign-in between password and code, and whose it is. */
export type SignIn = RowOf<typeof lockSignIn> & { readonly account: Account }

/**
 * The sign-in that was begun in this browser. It and the account are held until the end of the work, the account first,
 * as everywhere: what two do at once is then done one after the other.
 * @throws sign_in.not_begun
 */
export async function demandSignIn({ tx, now }: SignInWork, token: string | undefined): Promise<SignIn> {
  if (token === undefined) return raise('sign_in.not_begun')
  const digest = digestOf(token)
  const { personId } = (await tx.maybe(findSignInPerson, [digest])) ?? raise('sign_in.not_begun')
  const account = (await tx.maybe(lockAccount, [personId])) ?? raise('sign_in.not_begun')
  const since = new Date(now.getTime() - signInSeconds * 1000)
  const signIn = (await tx.maybe(lockSignIn, [digest, since])) ?? raise('sign_in.not_begun')
  return { ...signIn, account }
}

import type { Letter, Reader } from '../../letters/public.ts'

/** Whoever reads a letter that sends him to a support, where there is one. */
export type Helped = Pick<Reader, 'hasSupport'>

/**
 * Every mail about signing in, in one language. None holds a password, and none says in its subject what a locked
 * screen should not show. To an address that nobody has confirmed go only our own words: no name, nothing that was typed.
 */
export type Letters = {
  readonly code: (of: { code: string; minutes: number }) => Letter
  readonly passwordReset: (of: { link: string }) => Letter
  readonly passwordChanged: (reader: Helped) => Letter
  readonly emailChangeToOld: (of: { link: string; email: string }, reader: Helped) => Letter
  readonly emailChangeToNew: (of: { link: string }) => Letter
  readonly emailTaken: () => Letter
  readonly emailChanged: (of: { email: string }, reader: Helped) => Letter
  readonly totpSetUp: (reader: Helped) => Letter
  readonly totpRemoved: (reader: Helped) => Letter
}

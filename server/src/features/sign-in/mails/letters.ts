/** What a mail says, but for the lines at its end. */
export type Letter = { readonly subject: string; readonly paragraphs: readonly string[] }

/**
 * Every mail about signing in, in one language. None holds a password, and none says in its subject what a locked
 * screen should not show. To an address that nobody has confirmed go only our own words: no name, nothing that was typed.
 */
export type Letters = {
  readonly code: (of: { code: string; minutes: number }) => Letter
  readonly passwordReset: (of: { link: string }) => Letter
  readonly passwordChanged: () => Letter
  readonly emailChangeToOld: (of: { link: string; email: string }) => Letter
  readonly emailChangeToNew: (of: { link: string }) => Letter
  readonly emailTaken: () => Letter
  readonly emailChanged: (of: { email: string }) => Letter
  readonly totpSetUp: () => Letter
  readonly totpRemoved: () => Letter
  readonly support: (contact: string) => string
  readonly greeting: string
}

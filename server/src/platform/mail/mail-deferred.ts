/** The mail server works, but will take this mail only later, as with greylisting. */
export class MailDeferred extends Error {
  override readonly name = 'MailDeferred'
}

/** A message to one address, in plain text. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** What has no use after this moment, such as a code, is not sent after it. */
  readonly notAfter?: Date
}

/** A mail on its way. */
export type PostedMail = Omit<Mail, 'notAfter'> & {
  /** The same at each attempt: whoever receives it twice can tell. */
  readonly reference: string
}

/**
 * Hands a mail over for good.
 * @throws PermanentFailure when it will never be taken, MailDeferred when only this one has to wait, and any other
 * error when no mail can be handed over at the moment
 */
export type Post = (mail: PostedMail) => Promise<void>

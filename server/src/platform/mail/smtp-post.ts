import { createTransport } from 'nodemailer'
import type { Clock } from '../clock/clock.ts'
import { PermanentFailure } from '../jobs/permanent-failure.ts'
import type { Post, PostedMail } from './mail.ts'
import { MailDeferred } from './mail-deferred.ts'

type Parts = { readonly smtpUrl: string; readonly from: string; readonly clock: Clock }

const patienceMilliseconds = 10_000

/** Sends mail through the mail server of SMTP_URL. No error that it throws holds an address, a text or a password. */
export function createSmtpPost({ smtpUrl, from, clock }: Parts): Post {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    dnsTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })
  return async (mail) => {
    try {
      await transport.sendMail(compose(mail, from, clock))
    } catch (error) {
      throw explain(error)
    }
  }
}

function compose({ to, subject, text, reference }: PostedMail, from: string, clock: Clock) {
  return {
    from,
    // An object is taken as one address; a text would be read as a list.
    to: { name: '', address: to },
    subject: oneLine(subject),
    text,
    date: clock.now(),
    messageId: `<${reference}@${domainOf(from)}>`,
    // RFC 3834 §5: no out-of-office notes in answer.
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

function oneLine(words: string): string {
  return words.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

function domainOf(from: string): string {
  return /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost'
}

type SmtpError = { readonly code: string; readonly responseCode: number; readonly command: string }

// A refusal of the recipient or of the message is final when the server says so (5xx, RFC 5321 §4.2.1). That of the
// sender or of our sign-in is not: the operator can mend it.
function explain(error: unknown): Error {
  const { code, responseCode, command } = read(error)
  const isAboutThisMail = command === 'RCPT TO' || command === 'DATA'
  if (isAboutThisMail && responseCode >= 500) {
    return new PermanentFailure('a mail was refused by the mail server for good', {
      code,
      responseCode,
      command,
    })
  }
  const words = [code, responseCode === 0 ? '' : String(responseCode), command].filter((word) => word !== '')
  const message = `the mail server did not take the mail: ${words.join(' ')}`
  return isAboutThisMail && responseCode >= 400 ? new MailDeferred(message) : new Error(message)
}

function read(error: unknown): SmtpError {
  if (!(error instanceof Error)) return { code: 'unknown', responseCode: 0, command: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const responseCode = 'responseCode' in error ? Number(error.responseCode) || 0 : 0
  const command = 'command' in error && typeof error.command === 'string' ? error.command : ''
  return { code, responseCode, command: /^[A-Z ]+$/.test(command) ? command : '' }
}

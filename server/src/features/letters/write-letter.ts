import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Job } from '../../platform/jobs/job.ts'
import { mailJob } from '../../platform/mail/mail-job.ts'
import type { Addressee, Letter, Reader } from './letter.ts'

/** What letters are sent with; the address is the base of their links, whatever host a request names. */
export type LetterParts = { readonly keyring: Keyring; readonly publicUrl: string }

const frames = {
  en: { hello: 'Hello', page: 'In the portal', support: 'Support', locale: 'en-GB' },
  fi: { hello: 'Hei', page: 'Portaalissa', support: 'Tuki', locale: 'fi' },
} as const

/** The job that sends a letter, in the language of its reader, between the greeting and the market's support. */
export function writeLetter(
  { keyring, publicUrl }: LetterParts,
  { email, name, language: wanted, market }: Addressee,
  write: (reader: Reader) => Letter,
  notAfter?: Date,
): Job {
  const language = wanted === 'fi' ? 'fi' : 'en'
  const { hello, page: inPortal, support } = frames[language]
  const contact = [market?.supportEmail, market?.supportUrl].filter((one) => one !== undefined).join(', ')
  const { subject, paragraphs, page } = write({ language, hasSupport: contact !== '' })
  const text = [
    name === undefined ? `${hello},` : `${hello} ${name},`,
    ...paragraphs,
    ...(page === undefined ? [] : [`${inPortal}: ${publicUrl}${page}`]),
    ...(contact === '' ? [] : [`${support}: ${contact}`]),
    page === undefined ? `Theriac, ${publicUrl}` : 'Theriac',
  ].join('\n\n')
  return mailJob(keyring, {
    ...{ to: email, subject, text: `${text}\n` },
    ...(notAfter === undefined ? {} : { notAfter }),
  })
}

/** A moment in a letter, of which nobody knows in which zone it is read. */
export function tellMoment(moment: Date, language: Reader['language']): string {
  const { locale } = frames[language]
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${time.format(moment)} UTC`
}

/** A day in a letter, such as 2026-12-01, as its reader writes it. */
export function tellDay(day: string, language: Reader['language']): string {
  return new Intl.DateTimeFormat(frames[language].locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

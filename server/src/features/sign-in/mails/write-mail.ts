import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { Job } from '../../../platform/jobs/job.ts'
import { mailJob } from '../../../platform/mail/mail-job.ts'
import type { SignInParts } from '../work/sign-in-parts.ts'
import { englishLetters } from './english-letters.ts'
import { finnishLetters } from './finnish-letters.ts'
import type { Letter, Letters } from './letters.ts'

/** To whom a mail goes, in which language, and whose support it names. */
export type Addressee = {
  readonly email: string
  readonly language: string
  readonly market: MarketSettings | undefined
}

/** The job that sends a mail to a person: a letter of the catalogue, between greeting and the market's support. */
export function writeMail(
  { keyring, publicUrl }: Pick<SignInParts, 'keyring' | 'publicUrl'>,
  { email, language, market }: Addressee,
  choose: (letters: Letters) => Letter,
  notAfter?: Date,
): Job {
  const letters = language === 'fi' ? finnishLetters : englishLetters
  const { subject, paragraphs } = choose(letters)
  const contact = [market?.supportEmail, market?.supportUrl].filter((one) => one !== undefined).join(', ')
  const support = contact === '' ? [] : [letters.support(contact)]
  const text = [letters.greeting, ...paragraphs, ...support, `Theriac, ${publicUrl}`].join('\n\n')
  return mailJob(keyring, {
    ...{ to: email, subject, text: `${text}\n` },
    ...(notAfter === undefined ? {} : { notAfter }),
  })
}

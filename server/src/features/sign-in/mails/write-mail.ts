import type { Job } from '../../../platform/jobs/job.ts'
import { type Addressee, type Letter, type LetterParts, writeLetter } from '../../letters/public.ts'
import { englishLetters } from './english-letters.ts'
import { finnishLetters } from './finnish-letters.ts'
import type { Helped, Letters } from './letters.ts'

/** The job that sends a person one of the letters about signing in. */
export function writeMail(
  parts: LetterParts,
  addressee: Addressee,
  choose: (letters: Letters, reader: Helped) => Letter,
  notAfter?: Date,
): Job {
  const catalogues = { en: englishLetters, fi: finnishLetters }
  return writeLetter(parts, addressee, (reader) => choose(catalogues[reader.language], reader), notAfter)
}

import type { Reader } from '../../letters/public.ts'
import { englishLetters } from './english-letters.ts'
import { finnishLetters } from './finnish-letters.ts'
import type { Letters } from './letters.ts'

/** The mails about applications, in a language. */
export function lettersIn(language: Reader['language']): Letters {
  return language === 'fi' ? finnishLetters : englishLetters
}

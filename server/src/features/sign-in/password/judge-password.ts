import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { raise } from '../../../access/raise.ts'

// Below a thousand million guesses: common passwords, words with a year, rows of keys, the person's own name.
const fewestGuessesLog10 = 9

// What is longer is judged by its beginning, and signs in the place of letters (p4$$word) are read in few ways: the
// judgement takes less than 5 ms, in which nothing else happens. It was 40 ms with 50 signs read in every way.
const judgedLength = 32
const mostSubstitutions = 2

/**
 * Whether a password is good enough for its person.
 * @param about what somebody who knows the person would try first: addresses, names
 * @throws password.too_short, password.too_common
 */
export async function demandGoodPassword(
  password: string,
  minimumLength: number,
  about: readonly string[],
): Promise<void> {
  const meant = password.normalize('NFC')
  if ([...meant].length < minimumLength) raise('password.too_short')
  const estimator = await loadEstimator()
  const { guessesLog10 } = estimator.check(meant.slice(0, judgedLength), wordsOf(about))
  if (guessesLog10 < fewestGuessesLog10) raise('password.too_common')
}

function wordsOf(about: readonly string[]): string[] {
  const parts = about.flatMap((one) => [...one.split(/[@\s]+/), ...one.split(/[^\p{L}\p{N}]+/u)])
  // As far as the password is looked at: a longer word would never be found in it.
  const seen = [...about, ...parts, 'theriac'].map((word) => word.toLowerCase().slice(0, judgedLength))
  return seen.filter((word) => word.length > 2)
}

let loading: Promise<ZxcvbnFactory> | undefined

// Loaded when the first password is chosen: its dictionaries take 9 MB, and some 30 MB in all while they are at work.
function loadEstimator(): Promise<ZxcvbnFactory> {
  loading ??= makeEstimator()
  return loading
}

async function makeEstimator(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: mostSubstitutions,
  })
}

/** The answers to the questions of an invitation, as they are typed. */
export type AnswerValues = { readonly [name: `answers.${number}`]: string }

/** As many empty answers as there are questions. */
export function noAnswers(questions: readonly string[]): AnswerValues {
  return Object.fromEntries(questions.map((_, place) => [`answers.${place}`, '']))
}

/** The answers as they are sent; nothing where nothing is asked. */
export function asAnswers(values: AnswerValues, questions: readonly string[]): { answers?: string[] } {
  if (questions.length === 0) return {}
  return { answers: questions.map((_, place) => (values[`answers.${place}`] ?? '').trim()) }
}

/** What is said beside the answers, of which nobody tells which one is wrong: the sentence once, then that all count. */
export function besideAnswers(
  questions: readonly string[],
  first: string,
  further: string,
): Readonly<Record<`answers.${number}`, string>> {
  return Object.fromEntries(questions.map((_, place) => [`answers.${place}`, place === 0 ? first : further]))
}

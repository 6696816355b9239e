import { isProblem, Problem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { type AnswerValues, besideAnswers } from './answers.ts'

/** What is missing among the answers to these questions, and what a refusal of them says. */
export function useAnswers(questions: readonly string[]) {
  const { facts } = useTexts('links').invitation
  return {
    check: (values: AnswerValues) =>
      Object.fromEntries(
        questions.map((_, place) => {
          const typed = values[`answers.${place}`] ?? ''
          return [`answers.${place}`, typed.trim() === '' ? facts.missing : undefined]
        }),
      ),
    place: (error: unknown) =>
      error instanceof Problem && isProblem(error, 'known_fact.wrong')
        ? besideAnswers(questions, facts.wrong(Number(error.fields['left'])), facts.wrongToo)
        : {},
  }
}

import type { ProblemCode } from '@theriac/contract/problems.ts'
import type { Texts } from '../../texts/texts.ts'
import { Problem } from './problem.ts'

type Placed<Field extends string> = { readonly [Name in Field]?: string }

/** Says for a form beside which field a refusal belongs: `placeProblem({ 'user.is_member': 'email' }, problems)`. */
export function placeProblem<Field extends string>(
  places: Readonly<Partial<Record<ProblemCode, Field>>>,
  problems: Texts['problems'],
): (error: unknown) => Placed<Field> | undefined {
  const fields: Readonly<Record<string, Field>> = places
  const sentences: Readonly<Record<string, string>> = problems
  return (error) => {
    const code = error instanceof Problem ? error.code : ''
    const [field, sentence] = [fields[code], sentences[code]]
    if (field === undefined || sentence === undefined) return undefined
    const placed: { [Name in Field]?: string } = {}
    placed[field] = sentence
    return placed
  }
}

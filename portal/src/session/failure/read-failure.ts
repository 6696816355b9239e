import type { Texts } from '../../texts/texts.ts'
import type { Failure } from '../../ui/page/failure.tsx'
import { Problem } from './problem.ts'

/** Puts what a call threw into words: those of the language for a code that it knows, else those that came with it. */
export function readFailure(error: unknown, { problems, ui, shell }: Texts): Failure {
  // Nothing of it is in the log: there is no reference to tell anybody.
  if (!(error instanceof Problem)) return { sentence: shell.failedPage.advice }
  const { code, status, message, reference, fields, retryAfterSeconds } = error
  const sentences: Readonly<Record<string, string>> = problems
  const unknown = status === 0 ? ui.failure.unreachable : message
  const isRefusal = status >= 400 && status < 500
  return {
    sentence: fillIn(sentences[code], fields) ?? unknown,
    isRefusal,
    ...(status === 0 ? { title: ui.failure.unreachableTitle } : {}),
    // What the server says of a field is for programs, and in English.
    fields: Object.fromEntries(Object.keys(fields).map((field) => [field, ui.failure.wrongField])),
    // Only of what went wrong on our side there is a line in the log.
    ...(reference === undefined || isRefusal ? {} : { reference }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  }
}

// `{reason}` stands for what the server names so; a full stop of its own would be the second one.
function fillIn(sentence: string | undefined, named: Readonly<Record<string, string>>): string | undefined {
  return sentence?.replaceAll(/\{(\w+)\}/g, (_, name: string) => named[name]?.replace(/\.$/, '') ?? '')
}

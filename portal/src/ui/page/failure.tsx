import { createContext, use, type ReactNode } from 'react'

/** What went wrong, in words for a person. */
export type Failure = {
  /** What happened, where that is known: "The server cannot be reached". */
  readonly title?: string
  /** What happened and what to do next. */
  readonly sentence: string
  /** Whether the server said a clear no: then the sentence is all that there is to know. */
  readonly isRefusal?: boolean
  /** Finds the log line. */
  readonly reference?: string
  /** What is wrong with single fields, by their names. */
  readonly fields?: Readonly<Record<string, string>>
  /** After how many seconds it can be tried again. */
  readonly retryAfterSeconds?: number
}

type Read = (error: unknown) => Failure

type Reader = {
  readonly read: Read
  /** Whom to ask; stands beside every failure. */
  readonly help: ReactNode
}

const ReaderContext = createContext<Reader>({ read: (error) => ({ sentence: String(error) }), help: null })

/** Tells everything inside how to put an error into words, and whom to ask then. */
export function FailureReader({ read, help, children }: Reader & { readonly children: ReactNode }) {
  return <ReaderContext value={{ read, help }}>{children}</ReaderContext>
}

/** How to put an error into words. */
export function useReadFailure(): Read {
  return use(ReaderContext).read
}

/** Whom to ask when something fails. */
export function useFailureHelp(): ReactNode {
  return use(ReaderContext).help
}

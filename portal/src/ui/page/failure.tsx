import { createContext, use, type ReactNode } from 'react'

/** What went wrong, in words for a person. */
export type Failure = {
  /** What happened and what to do next. */
  readonly sentence: string
  /** Finds the log line. */
  readonly reference?: string
  /** What is wrong with single fields, by their names. */
  readonly fields?: Readonly<Record<string, string>>
}

type Read = (error: unknown) => Failure

const ReadContext = createContext<Read>((error) => ({ sentence: String(error) }))

/** Tells everything inside how to put an error into words. */
export function FailureReader({ read, children }: { readonly read: Read; readonly children: ReactNode }) {
  return <ReadContext value={read}>{children}</ReadContext>
}

/** How to put an error into words. */
export function useReadFailure(): Read {
  return use(ReadContext)
}

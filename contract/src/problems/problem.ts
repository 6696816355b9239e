/** A refusal: its HTTP status, and the sentence that tells a person what to do next. */
export type Problem = { readonly status: number; readonly sentence: string }

/** No later attempt at this job would do better: it ends, with a line in the log. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure'
  /** What the log says besides: names and numbers only. */
  readonly details: Readonly<Record<string, string | number>>

  constructor(message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.details = details
  }
}

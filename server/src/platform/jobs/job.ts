/** Something to be done after the transaction that asks for it has ended well, by whichever node comes first. */
export type Job = {
  readonly task: string
  /** Stands in the queue as it is: what nobody may read there comes sealed. */
  readonly payload: Readonly<Record<string, unknown>>
  /** Not before this moment of the database's clock; without it at once. */
  readonly runAt?: Date
}

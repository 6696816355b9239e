/** How long and how often a run measures, and how much data it measures on. */
export type Plan = {
  /** Each contestant is measured so often, in turns. */
  readonly rounds: number
  /** Not counted, before each round. */
  readonly warmUpSeconds: number
  readonly roundSeconds: number
  /** Load before the memory is read. */
  readonly memorySeconds: number
  readonly starts: number
  /** Of the load: each has one request under way at a time. */
  readonly connections: number
  /** To the database, of the loop of statements: as many as the server opens at most. */
  readonly poolSize: number
  /** To the database, of those that grant tokens beside the server. */
  readonly rivalPoolSize: number
  readonly clients: number
  readonly packs: number
  /** Above it the run is ended from outside. */
  readonly longestSeconds: number
}

const size = { connections: 32, poolSize: 10, rivalPoolSize: 4, clients: 20_000 } as const

/** The run whose figures count: below five minutes. */
export const fullPlan: Plan = {
  ...size,
  ...{ rounds: 3, warmUpSeconds: 1.5, roundSeconds: 5, memorySeconds: 60, starts: 5 },
  ...{ packs: 500_000, longestSeconds: 480 },
}

/** A look of half a minute while one works on the server; its figures jump about. */
export const quickPlan: Plan = {
  ...size,
  ...{ rounds: 1, warmUpSeconds: 0.7, roundSeconds: 1.5, memorySeconds: 4, starts: 1 },
  ...{ packs: 100_000, longestSeconds: 120 },
}

/** Where the program takes its time from: rules, statements and tokens never look at another clock. */
export type Clock = { now(): Date }

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() }

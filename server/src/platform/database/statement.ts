import type { Column, Row } from './columns.ts'

type Columns = Readonly<Record<string, Column>>

/**
 * One SQL statement as data: its name (also the prepared statement's), what goes in, what comes out, and its text.
 * The types of parameters and rows are derived; a test holds them against the database.
 */
export type Statement<P extends readonly Column[] = readonly Column[], C extends Columns = Columns> = {
  readonly name: string
  readonly params: P
  readonly columns: C
  readonly text: string
  /** For statements of the hot road: the index that the plan must name. */
  readonly index?: string
}

/** The values for a statement's parameters, in the order of $1, $2, …. */
export type Values<P extends readonly Column[]> = {
  readonly [I in keyof P]: P[I] extends Column<infer T> ? T : never
}

/** A row of a statement's result. */
export type RowOf<S extends Statement> = Row<S['columns']>

/** Declares a statement and keeps its exact type. */
export function statement<const P extends readonly Column[], const C extends Columns>(
  declared: Statement<P, C>,
): Statement<P, C> {
  return declared
}

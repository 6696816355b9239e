/**
 * The type of a column or parameter: PostgreSQL's names for it, and what it is in the program. `sample` is never
 * read; it carries the type, so that a row's type is derived from the statement's data.
 */
export type Column<T = unknown> = {
  readonly postgres: readonly string[]
  readonly nullable: boolean
  readonly sample?: T
}

/** The row that columns make. */
export type Row<C> = { [Name in keyof C]: C[Name] extends Column<infer T> ? T : never }

function column<T>(...postgres: string[]): Column<T> {
  return { postgres, nullable: false }
}

export const uuid = column<string>('uuid')
export const text = column<string>('text', 'bpchar', 'varchar')
export const textArray = column<readonly string[]>('_text')
export const nullableTextArray = column<readonly (string | null)[]>('_text')
export const boolean = column<boolean>('bool')
/** Whole numbers; int8 is read as a number too, since no count or id here comes near 2^53. */
export const integer = column<number>('int4', 'int8', 'int2')
export const bytes = column<Buffer>('bytea')
export const timestamp = column<Date>('timestamptz')
/** A calendar date as YYYY-MM-DD, in no zone. */
export const date = column<string>('date')
export const address = column<string>('inet')
export const json = column<unknown>('jsonb')
export const uuidArray = column<readonly string[]>('_uuid')
export const integerArray = column<readonly (number | null)[]>('_int4', '_int8')
export const timestampArray = column<readonly Date[]>('_timestamptz')
export const nullableTimestampArray = column<readonly (Date | null)[]>('_timestamptz')
export const addressArray = column<readonly (string | null)[]>('_inet')

/** The same column where it may be null. */
export function nullable<T>(of: Column<T>): Column<T | null> {
  return { postgres: of.postgres, nullable: true }
}

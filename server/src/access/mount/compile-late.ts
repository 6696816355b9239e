import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'

/** The check of a schema, compiled when it is asked for first: a server has hundreds, and most are long in coming. */
export function compileLate(schema: TSchema): () => Validator {
  let compiled: Validator | undefined
  return () => (compiled ??= Compile(schema))
}

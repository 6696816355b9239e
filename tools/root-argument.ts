import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** The folder after `--root` on the command line; without it the checkout this file stands in. */
export function rootArgument(): string {
  const { values } = parseArgs({ options: { root: { type: 'string' } } })
  return resolve(values.root ?? resolve(import.meta.dirname, '..'))
}

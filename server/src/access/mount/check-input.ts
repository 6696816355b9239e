import { wordsOfPattern } from '@theriac/contract/typed-line.ts'
import type { Endpoint, InputOf } from '@theriac/contract/endpoint.ts'
import type { TSchema } from 'typebox'
import type { Validator } from 'typebox/compile'
import { compileLate } from './compile-late.ts'
import { type FieldError, raise } from '../raise.ts'

type RawInput = { params: unknown; query: unknown; headers: unknown; body: unknown }

/**
 * Makes the check of an endpoint's input: strict, nothing is converted and nothing dropped.
 * @throws in the check, `request.invalid` naming each wrong field
 */
export function inputCheck<E extends Endpoint>(endpoint: E): (raw: RawInput) => InputOf<E> {
  const checks = [
    partCheck('params', endpoint.params),
    partCheck('query', endpoint.query),
    partCheck('headers', endpoint.headers),
    partCheck('body', endpoint.body),
  ]
  const isInput = (raw: RawInput): raw is RawInput & InputOf<E> => checks.every((check) => check.accepts(raw))
  return (raw) => {
    if (isInput(raw)) return raw
    return raise('request.invalid', { errors: checks.flatMap((check) => check.explain(raw)) })
  }
}

type PartCheck = { accepts(raw: RawInput): boolean; explain(raw: RawInput): FieldError[] }

function partCheck(part: keyof RawInput, schema: TSchema | undefined): PartCheck {
  if (schema === undefined) return { accepts: () => true, explain: () => [] }
  const validator = compileLate(schema)
  return {
    accepts: (raw) => validator().Check(raw[part]),
    explain: (raw) => (validator().Check(raw[part]) ? [] : explainPart(part, validator().Errors(raw[part]))),
  }
}

type SchemaError = ReturnType<Validator['Errors']>[number]

// Where the schema's own words tell nobody anything. Of a choice between constants each one complains: said once.
const plainWords: Readonly<Record<string, string>> = {
  anyOf: 'is none of the values that are taken',
  const: 'is none of the values that are taken',
  boolean: 'is not known here',
}

function explainPart(part: string, errors: readonly SchemaError[]): FieldError[] {
  const byField = new Map<string, string>()
  for (const { keyword, instancePath, message, params } of errors) {
    const field = fieldName(part, instancePath, params)
    const plain = keyword === 'pattern' ? wordsOfPattern[patternIn(params)] : plainWords[keyword]
    if (plain !== undefined || !byField.has(field)) byField.set(field, plain ?? message)
  }
  return [...byField].map(([field, message]) => ({ field, message }))
}

function patternIn(params: object): string {
  return 'pattern' in params ? String(params.pattern) : ''
}

function fieldName(part: string, path: string, params: object): string {
  const named =
    'requiredProperties' in params && Array.isArray(params.requiredProperties)
      ? params.requiredProperties
      : 'additionalProperties' in params && Array.isArray(params.additionalProperties)
        ? params.additionalProperties
        : []
  const name = [path.slice(1).replaceAll('/', '.'), String(named[0] ?? '')]
    .filter((one) => one !== '')
    .join('.')
  return name === '' ? part : name
}

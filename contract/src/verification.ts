import { Type, type Static } from 'typebox'
import { endpoint } from './endpoint.ts'
import { operationCodes } from './operation-codes.ts'
import { PackState } from './pack-state.ts'

/** The answer to every pack operation, whatever its status. */
export const PackAnswer = Type.Object({
  operationCode: Type.String({ description: 'Eight digits: what was found or done' }),
  information: Type.String({ description: 'The same as a sentence' }),
  warning: Type.Optional(Type.String({ description: 'What the person must do or not do' })),
  state: Type.Optional(PackState),
  batchState: Type.Optional(
    Type.Union([Type.Literal('Active'), Type.Literal('Recalled'), Type.Literal('Expired')]),
  ),
  batchRecallReason: Type.Optional(Type.String()),
  productState: Type.Optional(Type.Union([Type.Literal('Active'), Type.Literal('Withdrawn')])),
  productWithdrawalReason: Type.Optional(Type.String()),
  productName: Type.Optional(Type.String()),
  commonName: Type.Optional(Type.String()),
  form: Type.Optional(Type.String()),
  strength: Type.Optional(Type.String()),
  packSize: Type.Optional(Type.String()),
  alertId: Type.Optional(
    Type.String({ description: 'Names the alert when you speak to the national organisation' }),
  ),
  alertCode: Type.Optional(Type.String({ description: 'A2, A3, A7, A24, A52 or A68' })),
  canReactivate: Type.Optional(Type.Boolean()),
  canReactivateUntil: Type.Optional(Type.String({ format: 'date-time' })),
  errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
})

export type PackAnswer = Static<typeof PackAnswer>

const answer = (description: string) => ({ description, body: PackAnswer }) as const

const onePack = {
  path: '/verification/v1/product/{scheme}/{productCode}/pack/{serialNumber}',
  area: 'Verification',
  errorBody: 'verification',
  params: Type.Object({
    scheme: Type.String({ description: 'gs1 or ppn' }),
    productCode: Type.String({ description: 'GTIN of 14 digits, or PPN' }),
    serialNumber: Type.String({ description: 'Percent-encoded: a GS1 serial number may hold a slash' }),
  }),
  query: Type.Object({
    batch: Type.Optional(Type.String({ description: 'Required' })),
    expiry: Type.Optional(Type.String({ description: 'Required: YYMMDD, day 00 for the end of the month' })),
  }),
  headers: Type.Object({
    'emvs-data-entry-mode': Type.Optional(Type.String({ description: 'Required: manual or non-manual' })),
    'client-transaction-id': Type.Optional(
      Type.String({ description: '1 to 36 characters: the same id again returns the first answer' }),
    ),
  }),
  replies: {
    200: answer('Found, or changed'),
    403: answer('The client role does not include it'),
    404: answer('Unknown, or batch or expiry do not match'),
    409: answer('The pack’s state does not permit it'),
    422: answer('The request is not valid'),
    429: answer('Too many requests: see Retry-After'),
  },
  statusBy: { field: 'operationCode', table: operationCodes },
  problems: ['token.missing', 'token.malformed', 'token.invalid', 'network.not_allowed'],
} as const

export const verifyPack = endpoint({
  ...onePack,
  name: 'verifyPack',
  method: 'GET',
  summary: 'The state of a pack',
  access: 'packs:verify',
})

/** What a PATCH may ask for. */
export const StateChange = Type.Object(
  { state: Type.Union([Type.Literal('Supplied'), Type.Literal('Active')]) },
  { additionalProperties: false },
)

export const changePackState = endpoint({
  ...onePack,
  name: 'changePackState',
  method: 'PATCH',
  summary: 'Supply a pack, or make it active again',
  access: { bodyField: 'state', permissions: { Supplied: 'packs:supply', Active: 'packs:reactivate' } },
  body: StateChange,
  bodyMediaType: 'application/json',
})

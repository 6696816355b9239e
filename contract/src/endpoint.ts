import type { Static, TObject, TSchema } from 'typebox'
import type { Permission } from './permissions.ts'
import type { ProblemCode } from './problems.ts'

/**
 * Who may call an endpoint: anybody, a client that proves itself in the request, a person who is signed in, the
 * holder of a permission, or the holder of the permission that a field of the body asks for.
 */
export type Access =
  | 'anybody'
  | 'client'
  | 'signed-in'
  | Permission
  | { readonly bodyField: string; readonly permissions: Readonly<Record<string, Permission>> }

/** How an endpoint speaks of what is wrong: see the error bodies in the documentation. */
export type ErrorBody = 'problem' | 'oauth' | 'verification'

type Reply = { readonly description: string; readonly body?: TSchema; readonly mediaType?: string }

/** What is said over the wire at one address: data, from which the server, the client and OpenAPI are made. */
export type Endpoint = {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** As in OpenAPI: parameters in braces. */
  readonly path: string
  /** Other addresses of the same endpoint. */
  readonly aliases?: readonly string[]
  readonly area: string
  readonly summary: string
  /** What the summary has no room for, for the documentation. */
  readonly description?: string
  readonly access: Access
  /** Across the organisations of the own market instead of in the own organisation. */
  readonly reach?: 'market'
  /**
   * Only with a fresh proof that it is the person himself: what makes, shows or ends credentials, and what gives rights
   * to people or machines. Where fields of the body do that, only when the body names one of them.
   */
  readonly stepUp?: true | { readonly bodyFields: readonly string[] }
  readonly errorBody: ErrorBody
  readonly params?: TObject
  readonly query?: TObject
  readonly headers?: TObject
  readonly body?: TSchema
  /** Bodies for the documentation, each with what it is an example of. */
  readonly examples?: readonly { readonly summary: string; readonly value: object }[]
  readonly bodyMediaType?: 'application/json' | 'application/x-www-form-urlencoded'
  readonly replies: Readonly<Record<number, Reply>>
  /** The field of the body that decides the status, where not all answers are 200. */
  readonly statusBy?: { readonly field: string; readonly table: Readonly<Record<string, { status: number }>> }
  /** How long whoever fetched the answer may keep it; without it nobody may. */
  readonly maxAgeSeconds?: number
  /** What it refuses by what it does; what follows from what it is stands in document/general-problems.ts. */
  readonly problems: readonly ProblemCode[]
  /** What refusals say here, where the general sentence would mislead. */
  readonly sentences?: Readonly<Partial<Record<ProblemCode, string>>>
}

type PartOf<S> = S extends TSchema ? Static<S> : Record<never, never>

/** The checked input of an endpoint, as its handler receives it. */
export type InputOf<E extends Endpoint> = {
  params: PartOf<E['params']>
  query: PartOf<E['query']>
  headers: PartOf<E['headers']>
  body: E['body'] extends TSchema ? Static<E['body']> : undefined
}

/** The body that a handler of the endpoint returns; where several statuses are answers, all have this body. */
export type AnswerOf<E extends Endpoint> = E['replies'] extends { 200: { body: infer S extends TSchema } }
  ? Static<S>
  : void

/** Declares an endpoint and keeps its exact type. */
export function endpoint<const E extends Endpoint>(declared: E): E {
  return declared
}

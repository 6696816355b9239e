import type { TObject } from 'typebox'
import { backgroundHeader, inBackground } from '../background-header.ts'
import type { Endpoint } from '../endpoint.ts'
import { organisationHeader } from '../organisation-header.ts'
import { ProblemBody, problemCodes, problems } from '../problems.ts'
import { Uuid } from '../v1/fields.ts'
import { generalProblems } from './general-problems.ts'

/**
 * Prints endpoints as an OpenAPI 3.1 document.
 * @param server the address under which the API is reached, without a slash at the end
 */
export function printOpenApi(endpoints: readonly Endpoint[], server: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of endpoints) {
    for (const path of [endpoint.path, ...(endpoint.aliases ?? [])]) {
      const operation = printOperation(endpoint, path === endpoint.path ? '' : 'Alias')
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Theriac', version: '1', description: describeApi() },
    servers: [{ url: server }],
    components: {
      securitySchemes: {
        clientCredentials: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: `${server}/oauth/token`, scopes: {} } },
        },
        client: { type: 'http', scheme: 'basic', description: 'Client id and client secret' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-theriac-session',
          description: 'A person who is signed in',
        },
      },
      schemas: { Problem: ProblemBody },
    },
    paths,
  }
}

function describeApi(): string {
  const rows = problemCodes.map(
    (code) => `| <code id="${code}">${code}</code> | ${problems[code].status} | ${problems[code].sentence} |`,
  )
  return [
    'What each part is for:',
    '',
    '- **Token service**, under `/oauth`: access tokens for machines, and the end of a client secret that was found somewhere.',
    '- **Verification**, under `/verification`: what an IT system asks about packs of medicine, with such a token.',
    '- **Hand-over**, under `/api/v1/hand-overs`: what an IT supplier collects credentials with. Link and code are enough: no account, no token.',
    '- Everything else under `/api/v1` is what the portal asks: to sign in, and for what organisations and national organisations do there, each person as far as his permissions go.',
    '- **Operations**: health and figures, for whoever runs the server.',
    '',
    'For programs that read it: [/api/openapi.json](/api/openapi.json).',
    '',
    'What is refused outside `/oauth` and the answers about packs is told as problem details (RFC 9457) with a `code`:',
    '',
    '<details><summary>All problem codes</summary>',
    '',
    '| code | status | what it says |',
    '|---|---|---|',
    ...rows,
    '',
    '</details>',
  ].join('\n')
}

function printOperation(endpoint: Endpoint, suffix: string): object {
  return {
    operationId: endpoint.name + suffix,
    summary: endpoint.summary,
    tags: [endpoint.area],
    security: printSecurity(endpoint),
    ...printDescription(endpoint),
    parameters: [
      ...printParameters('path', endpoint.params),
      ...printParameters('query', endpoint.query),
      ...printParameters('header', endpoint.headers),
      ...printOrganisationHeader(endpoint),
      ...printBackgroundHeader(endpoint),
    ],
    ...(endpoint.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              [endpoint.bodyMediaType ?? 'application/json']: {
                schema: endpoint.body,
                ...printExamples(endpoint),
              },
            },
          },
        }),
    responses: { ...printProblems(endpoint), ...printReplies(endpoint) },
  }
}

function printSecurity({ access, path }: Endpoint): object[] {
  if (access === 'anybody') return []
  if (path.startsWith('/api/v1/')) return [{ session: [] }]
  return access === 'client' ? [{ client: [] }] : [{ clientCredentials: [] }]
}

function printDescription(endpoint: Endpoint): object {
  const parts = [endpoint.description, tellPermission(endpoint)].filter((part) => part !== undefined)
  return parts.length === 0 ? {} : { description: parts.join('\n\n') }
}

function tellPermission({ access }: Endpoint): string | undefined {
  if (access === 'anybody' || access === 'client' || access === 'signed-in') return undefined
  const names = typeof access === 'string' ? [access] : Object.values(access.permissions)
  return `Permission: ${names.join(' or ')}`
}

function printExamples({ examples }: Endpoint): object {
  if (examples === undefined) return {}
  return { examples: Object.fromEntries(examples.map((example) => [example.summary, example])) }
}

function printParameters(where: 'path' | 'query' | 'header', schema: TObject | undefined): object[] {
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: schema?.required?.includes(name) ?? false,
    schema: property,
  }))
}

// Whoever is signed in has an organisation open, and may say which one he thinks it is.
function printOrganisationHeader({ access, path }: Endpoint): object[] {
  if (access === 'anybody' || !path.startsWith('/api/v1/')) return []
  const description = 'The organisation that the page shows: where another one is open, nothing is done'
  return [{ name: organisationHeader, in: 'header', required: false, description, schema: Uuid }]
}

// Nobody stays signed in by what a page asks for while nobody is there.
function printBackgroundHeader({ access, method, path }: Endpoint): object[] {
  if (access === 'anybody' || method !== 'GET' || !path.startsWith('/api/v1/')) return []
  const description = 'The program asks by itself: this does not count as a use of the session'
  return [
    { name: backgroundHeader, in: 'header', required: false, description, schema: { const: inBackground } },
  ]
}

function printReplies(endpoint: Endpoint): Record<string, object> {
  const replies: Record<string, object> = {}
  for (const [status, reply] of Object.entries(endpoint.replies)) {
    replies[status] = {
      description: reply.description,
      ...(reply.body === undefined
        ? {}
        : { content: { [reply.mediaType ?? 'application/json']: { schema: reply.body } } }),
    }
  }
  return replies
}

function printProblems(endpoint: Endpoint): Record<string, object> {
  const byStatus = new Map<number, string[]>()
  for (const code of [...endpoint.problems, ...generalProblems(endpoint)]) {
    const { status } = problems[code]
    const sentence = endpoint.sentences?.[code] ?? problems[code].sentence
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\`: ${sentence}`])
  }
  const schema = { $ref: '#/components/schemas/Problem' }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      status,
      { description: lines.join('\n\n'), content: { 'application/problem+json': { schema } } },
    ]),
  )
}

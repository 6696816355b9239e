import { Type } from 'typebox'
import { endpoint } from './endpoint.ts'

const area = 'Operations'

export const readHealth = endpoint({
  name: 'readHealth',
  method: 'GET',
  path: '/healthz',
  area,
  summary: 'Whether the process is alive',
  access: 'anybody',
  errorBody: 'problem',
  replies: { 200: { description: 'It is', body: Type.Object({ status: Type.Literal('alive') }) } },
  problems: [],
})

export const readReadiness = endpoint({
  name: 'readReadiness',
  method: 'GET',
  path: '/readyz',
  area,
  summary: 'Whether the server can serve: its database answers and has this program’s schema',
  access: 'anybody',
  errorBody: 'problem',
  replies: { 200: { description: 'It can', body: Type.Object({ status: Type.Literal('ready') }) } },
  problems: ['server.not_ready', 'server.stopping'],
})

export const readMetrics = endpoint({
  name: 'readMetrics',
  method: 'GET',
  path: '/metrics',
  area,
  summary: 'Figures for Prometheus',
  access: 'anybody',
  errorBody: 'problem',
  replies: { 200: { description: 'Prometheus text format', body: Type.String(), mediaType: 'text/plain' } },
  problems: [],
})

export const readOpenApi = endpoint({
  name: 'readOpenApi',
  method: 'GET',
  path: '/api/openapi.json',
  area,
  summary: 'This contract as OpenAPI 3.1',
  access: 'anybody',
  errorBody: 'problem',
  replies: { 200: { description: 'The contract', body: Type.Unsafe<object>({ type: 'object' }) } },
  problems: [],
})

import helmet from '@fastify/helmet'
import swagger, { type StaticDocumentSpec } from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { showProblem } from './show-problem.ts'

// Quiet, and without what would only serve to send requests from the page.
const style = `
  body { background: #fbfaf7; }
  .swagger-ui .topbar, .swagger-ui .scheme-container, .swagger-ui .authorization__btn { display: none; }
  .swagger-ui .info .link { display: none; }
  .swagger-ui details { margin: 1em 0; }
  .swagger-ui summary { cursor: pointer; font-weight: bold; }
  .swagger-ui code[data-shown] { outline: 2px solid; outline-offset: 2px; }
`

type Document = StaticDocumentSpec['document']

const isDocument = (document: object): document is Document => 'openapi' in document

/** Mounts the readable page of the contract; its scripts and styles are ours, and it asks no other host. */
export async function mountDocs(app: FastifyInstance, document: object): Promise<void> {
  if (!isDocument(document)) throw new Error('The contract was not printed as OpenAPI.')
  await app.register(async (docs) => {
    await docs.register(helmet, {
      // The server says it of every answer, where PUBLIC_URL is https.
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          fontSrc: ["'self'", 'data:'],
          imgSrc: ["'self'", 'data:'],
          styleSrc: ["'self'", "'unsafe-inline'"],
          upgradeInsecureRequests: null,
        },
      },
    })
    await docs.register(swagger, { mode: 'static', specification: { document } })
    await docs.register(swaggerUi, {
      routePrefix: '/api/docs',
      uiConfig: { validatorUrl: null, deepLinking: true, docExpansion: 'list', supportedSubmitMethods: [] },
      theme: {
        title: 'Theriac: the API',
        css: [{ filename: 'theriac.css', content: style }],
        js: [{ filename: 'show-problem.js', content: showProblem }],
      },
    })
  })
}

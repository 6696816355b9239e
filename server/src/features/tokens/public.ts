export { createTokenService } from './token.routes.ts'
export { parseForm } from './parse-form.ts'

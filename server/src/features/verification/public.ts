export { mountVerification } from './verification.routes.ts'

export { handOverCredentials } from './hand-over-credentials.ts'

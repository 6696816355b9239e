export { isWholeSecret } from './client-secret.ts'
export { issueCredential } from './issue-credential.ts'
export { regenerateSecret } from './regenerate-secret.ts'
export { supersedeSecrets } from './supersede-secrets.ts'

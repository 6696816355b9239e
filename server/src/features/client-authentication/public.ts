export { createAuthenticateClient } from './authenticate-client.ts'
export { assertionAlgorithms } from './assertion/checking-key.ts'
export { forgetUsedAssertions } from './assertion/used-assertion.sql.ts'
export { createNotes, type Notes } from './notes/create-notes.ts'
export {
  type ClientStanding,
  type CredentialStanding,
  type Obstacle,
  obstacleOfClient,
  obstacleOfCredential,
  obstacleOfNetwork,
} from './parts/obstacle.ts'
export type { ProvenClient } from './parts/proven-client.ts'
export { readClientAuthentication } from './read-client-authentication.ts'

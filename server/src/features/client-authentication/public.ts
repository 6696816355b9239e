export { createAuthenticateClient, type ProvenClient } from './authenticate-client.ts'
export { createNotes, type Notes } from './create-notes.ts'
export {
  type ClientStanding,
  type CredentialStanding,
  type Obstacle,
  obstacleOfClient,
  obstacleOfCredential,
} from './obstacle.ts'
export { readClientAuthentication } from './read-client-authentication.ts'

import type { Caller } from '../../../access/actor.ts'
import type { NotedClient, Notes } from '../notes/create-notes.ts'
import { invalidClient } from './invalid-client.ts'
import {
  type ClientStanding,
  type CredentialStanding,
  type NetworkStanding,
  obstacleOfClient,
  obstacleOfCredential,
  obstacleOfNetwork,
  tellObstacle,
} from './obstacle.ts'

type Standing = NotedClient & ClientStanding & CredentialStanding & NetworkStanding

/**
 * Lets a client go on that has proved itself, where nothing stands in its way; what does is noted.
 * @throws invalid_client with what stands in its way, and what to do
 */
export function demandNoObstacle(client: Standing, caller: Caller, now: Date, notes: Notes): void {
  const obstacle = obstacleOfClient(client) ?? obstacleOfCredential(client, now) ?? obstacleOfNetwork(client)
  if (obstacle === undefined) return
  notes.refused(client, caller, obstacle)
  throw invalidClient(tellObstacle(obstacle, caller.address))
}

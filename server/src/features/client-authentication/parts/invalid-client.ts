import { OAuthRefusal } from '../../../access/oauth-refusal.ts'

/** RFC 9110 §15.5.2: every 401 carries a challenge. */
const basicChallenge = { 'www-authenticate': 'Basic realm="Theriac token service", charset="UTF-8"' }

/** The refusal of a client that did not prove itself. */
export function invalidClient(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_client', description, 401, basicChallenge)
}

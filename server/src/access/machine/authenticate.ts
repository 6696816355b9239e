import type { Caller, Machine } from '../actor.ts'
import { raise } from '../raise.ts'

/** Finds the machine that holds an access token now, or nobody. */
type RecogniseMachine = (token: string, caller: Caller) => Promise<Machine | undefined>

/**
 * Makes the check of the Authorization header (RFC 6750 §2.1): the token is taken from nowhere else.
 * @param resourceMetadata the address that the challenge names (RFC 9728 §5.1)
 * @throws in the check, token.missing without an error code (RFC 6750 §3.1), token.malformed and token.invalid
 */
export function createAuthenticate(recognise: RecogniseMachine, resourceMetadata: string) {
  const challenge = `Bearer realm="Theriac", resource_metadata="${resourceMetadata}"`
  return async (authorization: string | undefined, caller: Caller): Promise<Machine> => {
    const [, token] = /^bearer +([\w.~+/=-]+) *$/i.exec(authorization ?? '') ?? []
    if (token === undefined) {
      // RFC 6750 §3.1: no code for who sent no Bearer at all, invalid_request for who sent a broken one.
      const isBroken = /^bearer\b/i.test(authorization ?? '')
      if (!isBroken) return raise('token.missing', { headers: { 'www-authenticate': challenge } })
      return raise('token.malformed', {
        headers: { 'www-authenticate': `${challenge}, error="invalid_request"` },
      })
    }
    const machine = await recognise(token, caller)
    if (machine !== undefined) return machine
    return raise('token.invalid', {
      headers: {
        'www-authenticate': `${challenge}, error="invalid_token", error_description="not valid now"`,
      },
    })
  }
}

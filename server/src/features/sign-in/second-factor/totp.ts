import { Secret, TOTP } from 'otpauth'

const stepSeconds = 30

// RFC 6238 §5.2: one step to either side, for clocks that differ and people who type slowly.
const stepsAside = 1

/**
 * The time step that a code is of (RFC 6238); undefined where it is wrong, 'used' where it was right a moment ago.
 * @param after the last step that was taken: it and those before it count no more
 */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  now: Date,
  after: number | null,
): number | 'used' | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  let isUsed = false
  const present = Math.floor(now.getTime() / 1000 / stepSeconds)
  for (let step = present - stepsAside; step <= present + stepsAside; step += 1) {
    const timestamp = step * stepSeconds * 1000
    const isRight = TOTP.validate({ token: code, secret: asSecret(secret), timestamp, window: 0 }) !== null
    if (isRight && (after === null || step > after)) return step
    if (isRight) isUsed = true
  }
  return isUsed ? 'used' : undefined
}

/** What an authenticator app needs: the secret in base32 to type, and as an address for a QR code. */
export function describeTotp(secret: Uint8Array, email: string): { secret: string; address: string } {
  const totp = new TOTP({ issuer: 'Theriac', label: email, secret: asSecret(secret) })
  return { secret: totp.secret.base32, address: totp.toString() }
}

function asSecret(secret: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(secret).buffer })
}

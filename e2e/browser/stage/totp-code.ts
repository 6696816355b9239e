import { Secret, TOTP } from 'otpauth'

/** The code that an authenticator app with this key shows at a time: now, where none is given. */
export function totpCode(key: string, at = new Date()): string {
  const secret = Secret.fromBase32(key.replaceAll(/\s/g, ''))
  return new TOTP({ secret }).generate({ timestamp: at.getTime() })
}

/** The code that it shows in a moment: that one counts already, and the one of now may have been used. */
export function nextTotpCode(key: string): string {
  return totpCode(key, new Date(Date.now() + 30_000))
}

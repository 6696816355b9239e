import { Secret, TOTP } from 'otpauth'

/** The code that an authenticator app with this key shows at a time: now, where none is given. */
export function totpCode(key: string, at = new Date()): string {
  const secret = Secret.fromBase32(key.replaceAll(/\s/g, ''))
  return new TOTP({ secret }).generate({ timestamp: at.getTime() })
}

import { Secret, TOTP } from 'otpauth'

/** The code that an authenticator app with this key shows now. */
export function totpCode(key: string): string {
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(/\s/g, '')) }).generate()
}

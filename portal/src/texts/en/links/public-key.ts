/** How a public key is given: on the page of equipment, and on that of a hand-over. */
export const publicKey = {
  label: 'The public key',
  kinds: { jwk: 'Paste the key (JWK)', jwksUri: 'Address of the keys (JWKS)' },
  jwk: 'Public key (JWK)',
  jwkHelp: 'A JSON object that begins with {"kty": …}. EC, Ed25519, or RSA from 2048 bits on.',
  jwksUri: 'Address (JWKS)',
  jwksUriHelp: 'An https address at which the system publishes its public keys.',
  jwkMissing: 'Paste the public key.',
  jwksUriMissing: 'Enter the address.',
  jwksUriWrong: 'Enter an address that begins with https://.',
  wrong: {
    json: 'This is not a JWK. Copy the whole of it, from { to }.',
    pem: 'This is a PEM file. Convert it to a JWK: most tools for keys can do that.',
    several: 'These are several keys. Paste one of them.',
    private:
      'This is the private key. Keep it secret, and paste its public part. It was not sent: nothing has left this page.',
    kind: 'Keys of this kind are not taken. Use EC (P-256, P-384, P-521), Ed25519, or RSA.',
    use: 'This key is not for signatures: its “use” must be “sig”, or be left out.',
  },
}

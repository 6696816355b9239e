import type { publicKey as english } from '../../en/links/public-key.ts'

export const publicKey: typeof english = {
  label: 'Julkinen avain',
  kinds: { jwk: 'Liitä avain (JWK)', jwksUri: 'Anna avainten osoite (JWKS)' },
  jwk: 'Julkinen avain (JWK)',
  jwkHelp: 'JSON-objekti, jonka alussa on {"kty": …}. EC, Ed25519 tai vähintään 2048-bittinen RSA.',
  jwksUri: 'Osoite (JWKS)',
  jwksUriHelp: 'https-osoite, jossa järjestelmä julkaisee julkiset avaimensa.',
  jwkMissing: 'Liitä julkinen avain.',
  jwksUriMissing: 'Anna osoite.',
  jwksUriWrong: 'Anna osoite, jonka alussa on https://.',
  wrong: {
    json: 'Tämä ei ole JWK. Kopioi se kokonaan, merkistä { merkkiin }.',
    pem: 'Tämä on PEM-tiedosto. Muunna se JWK-muotoon: useimmat avaintyökalut osaavat sen.',
    several: 'Tässä on useita avaimia. Liitä niistä yksi.',
    private:
      'Tämä on yksityinen avain. Pidä se salassa ja liitä sen julkinen osa. Avainta ei lähetetty: mitään ei poistunut tältä sivulta.',
    kind: 'Tällaisia avaimia ei voi käyttää. Käytä avainta EC (P-256, P-384, P-521), Ed25519 tai RSA.',
    use: 'Tämä avain ei ole allekirjoituksia varten: ”use” on oltava ”sig”, tai se on jätettävä pois.',
  },
}

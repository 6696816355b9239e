import type { invitation as english } from '../../en/links/invitation.ts'

export const invitation: typeof english = {
  title: (organisation) => `Liity organisaatioon ”${organisation}”`,
  sentence: (invitedBy, kind) => `${invitedBy} on kutsunut sinut. Liityt ${kind}.`,
  sentenceOfNobody: (kind) => `Liityt ${kind}.`,
  kinds: {
    'super-user': 'pääkäyttäjänä (Super User)',
    user: 'käyttäjänä',
    'nmvo-administrator': 'kansallisen organisaation ylläpitäjänä',
    inspector: 'tarkastajana',
  },
  validUntil: 'Kutsu vanhenee',
  name: 'Nimi',
  nameHelp: 'Niin kuin työtoverisi sinut tuntevat.',
  nameMissing: 'Anna nimesi.',
  userNameHelp: 'Sähköpostiosoitteesi. Kirjaudut sillä sisään.',
  password: 'Salasana',
  submit: 'Hyväksy kutsu',
  facts: {
    title: 'Tunnistuskysymykset',
    sentence:
      'Kansallinen organisaatio on sopinut vastauksista kanssasi etukäteen puhelimitse tai kirjeitse. Isoilla kirjaimilla ja välilyöntien määrällä ei ole väliä. Kutsu päättyy viiteen väärään yritykseen.',
    missing: 'Kirjoita vastaus.',
    wrong: (left) =>
      left === 1
        ? 'Kaikki vastaukset eivät ole oikein. Tarkista ne kaikki: tämä on viimeinen yritys.'
        : `Kaikki vastaukset eivät ole oikein. Tarkista ne kaikki: yrityksiä on jäljellä ${left}.`,
    wrongToo: 'Tarkista myös tämä vastaus.',
  },
  account: 'Tilisi',
  hasAccount: (email) => `Osoitteella ${email} on jo tili. Hyväksy kutsu antamalla sen salasana.`,
  passwordMissing: 'Anna salasanasi.',
  joined: { title: 'Olet hyväksynyt kutsun' },
  signedIn: (name) => `Olet kirjautunut sisään. Nimesi: ${name}.`,
  other: {
    title: 'Kutsu on toiselle tilille',
    advice: (mine, theirs) =>
      `Olet kirjautunut tilillä ${mine}, mutta kutsu on tilille ${theirs}. Kirjaudu ulos ja sitten sisään kutsutulla tilillä.`,
    signOut: 'Kirjaudu ulos',
  },
  accepted: (organisation) => `Kuulut nyt organisaatioon ”${organisation}”`,
  ready: {
    title: 'Tilisi on valmis',
    advice: (email) =>
      `Kirjaudu käyttäjätunnuksella ${email} ja salasanallasi. Vahvistuskoodi tulee sen jälkeen sähköpostiin.`,
    action: 'Siirry kirjautumaan',
    signedInAs: (name) => `Tässä selaimessa on kirjautuneena ${name}. Hänet kirjataan ulos.`,
  },
  dead: {
    title: 'Kutsu ei kelpaa',
    advice:
      'Kutsu on jo hyväksytty, se on peruttu tai vanhentunut, se päättyi viiteen väärään vastaukseen, tai uudempi kutsu on korvannut sen: katso uusin viesti. Käsin kopioitu linkki voi myös olla vajaa. Jos olet jo hyväksynyt kutsun, kirjaudu sisään; jos et, pyydä kutsujaa lähettämään se uudelleen.',
  },
  noLink: {
    title: 'Avaa linkki uudelleen',
    advice:
      'Kutsu on lähettämässämme viestissä olevan linkin takana. Turvallisuutesi vuoksi linkkiä ei säilytetä, kun sivu ladataan uudelleen: avaa se viestistä vielä kerran.',
  },
}

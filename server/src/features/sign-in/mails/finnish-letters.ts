import type { Helped, Letters } from './letters.ts'

export const finnishLetters: Letters = {
  code: ({ code, minutes }) => ({
    subject: 'Vahvistuskoodisi',
    paragraphs: [
      `Vahvistuskoodisi (Authorisation Code) on ${code}`,
      `Koodi on voimassa ${minutes} minuuttia, kelpaa kerran ja vain siinä selaimessa, jossa olet kirjautumassa.`,
      'Kukaan ei koskaan kysy koodia sinulta. Jos et ole kirjautumassa, joku tietää salasanasi: vaihda se heti kirjautumissivulla.',
    ],
  }),
  passwordReset: ({ link }) => ({
    subject: 'Aseta uusi salasana',
    paragraphs: [
      'Aseta uusi salasana tästä linkistä:',
      link,
      'Linkki toimii kerran ja tunnin ajan.',
      'Jos et pyytänyt linkkiä, sinun ei tarvitse tehdä mitään: salasanasi pysyy ennallaan.',
    ],
  }),
  passwordChanged: (reader) => ({
    subject: 'Salasanasi vaihdettiin',
    paragraphs: ['Tilisi salasana vaihdettiin juuri, ja muut istunnot päättyivät.', notYou(reader)],
  }),
  emailChangeToOld: ({ link, email }, reader) => ({
    subject: 'Vahvista sähköpostiosoitteen vaihto',
    paragraphs: [
      `Pyysit vaihtamaan sähköpostiosoitteesi, josta tulee samalla käyttäjätunnuksesi: ${email}`,
      'Vahvista vaihto tästä linkistä:',
      link,
      'Myös uuteen osoitteeseen lähti linkki. Avaa molemmat 24 tunnin kuluessa, kummassa järjestyksessä tahansa.',
      notYou(reader),
    ],
  }),
  emailChangeToNew: ({ link }) => ({
    subject: 'Vahvista uusi sähköpostiosoitteesi',
    paragraphs: [
      'Tätä osoitetta pyydettiin erään tilin käyttäjätunnukseksi. Jos pyysit sitä itse, vahvista osoite tästä linkistä:',
      link,
      'Myös entiseen osoitteeseen lähti linkki. Avaa molemmat 24 tunnin kuluessa, kummassa järjestyksessä tahansa.',
      'Jos et pyytänyt vaihtoa, sinun ei tarvitse tehdä mitään: silloin mikään ei muutu.',
    ],
  }),
  emailTaken: () => ({
    subject: 'Sähköpostiosoitettasi pyydettiin toiselle tilille',
    paragraphs: [
      'Tätä osoitetta pyydettiin toisen tilin käyttäjätunnukseksi, mutta se on jo yhden tilin käyttäjätunnus. Mikään ei muuttunut.',
      'Jos pyysit vaihtoa itse, kirjaudu sisään tällä osoitteella tai valitse toinen.',
    ],
  }),
  emailChanged: ({ email }, { hasSupport }) => ({
    subject: 'Käyttäjätunnuksesi vaihtui',
    paragraphs: [
      `Tästä lähtien kirjaudut sisään tällä sähköpostiosoitteella: ${email}`,
      'Muut istunnot päättyivät.',
      `Jos et tehnyt tätä itse, kerro siitä heti ${hasSupport ? 'tukeen' : 'organisaatiosi pääkäyttäjälle'}.`,
    ],
  }),
  totpSetUp: (reader) => ({
    subject: 'Todennussovellus on otettu käyttöön',
    paragraphs: ['Tästä lähtien kirjautumiseen tarvitaan todennussovelluksesi koodi.', notYou(reader)],
  }),
  totpRemoved: (reader) => ({
    subject: 'Todennussovelluksesi poistettiin käytöstä',
    paragraphs: ['Tästä lähtien vahvistuskoodi tulee taas sähköpostitse.', notYou(reader)],
  }),
}

function notYou({ hasSupport }: Helped): string {
  const rest = hasSupport ? ' ja kerro asiasta tukeen' : ''
  return `Jos se et ollut sinä, joku saattaa tietää salasanasi: vaihda se kirjautumissivun salasanan vaihdolla${rest}.`
}

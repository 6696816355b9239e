import type { passwordReset as english } from '../../en/links/password-reset.ts'

export const passwordReset: typeof english = {
  title: 'Salasanan vaihto',
  sentence: 'Lähetämme sinulle linkin sähköpostitse. Avaa se ja aseta uusi salasana.',
  submit: 'Lähetä linkki',
  sent: {
    title: 'Katso sähköpostisi',
    advice: (email) =>
      `Jos osoitteella ${email} on tili, linkki on matkalla. Se toimii kerran ja tunnin ajan.`,
    delayed: 'Sähköpostin lähetys on viivästynyt. Linkki lähtee heti, kun se voidaan lähettää.',
    nothing: 'Eikö viestiä näy? Katso roskapostista ja tarkista osoite. Pyydä sitten uusi linkki.',
    again: 'Pyydä uusi linkki',
  },
  toSignIn: 'Siirry kirjautumaan',
  fresh: {
    title: 'Aseta uusi salasana',
    sentence: 'Kun salasana on asetettu, kaikki istuntosi päättyvät ja kirjaudut uudella salasanalla.',
    password: 'Uusi salasana',
    submit: 'Aseta salasana',
  },
  done: {
    title: 'Uusi salasanasi on asetettu',
    advice: 'Kaikki istuntosi päättyivät. Kirjaudu uudella salasanalla; sen jälkeen kysytään vahvistuskoodi.',
  },
  dead: {
    title: 'Linkki ei kelpaa',
    advice:
      'Linkki on jo käytetty, se on yli tunnin vanha tai uudempi linkki on korvannut sen. Käsin kopioitu linkki voi myös olla vajaa. Pyydä tästä uusi.',
  },
}

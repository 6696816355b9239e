import type { emailChange as english } from '../../en/links/email-change.ts'

export const emailChange: typeof english = {
  title: 'Vahvista sähköpostiosoitteen vaihto',
  sentence: 'Avasit linkin käyttäjätunnustasi koskevasta viestistä.',
  explain: 'Osoite vaihtuu, kun vaihto on vahvistettu sekä vanhasta että uudesta osoitteesta.',
  submit: 'Vahvista vaihto',
  half: {
    title: 'Vahvistettu tästä osoitteesta',
    advice: (email) =>
      `Osoite ${email} on vahvistettu. Avaa vielä linkki viestistä, joka lähti toiseen osoitteeseen.`,
  },
  done: {
    title: 'Käyttäjätunnuksesi on vaihtunut',
    advice:
      'Vaihto on vahvistettu molemmista osoitteista. Tästä lähtien kirjaudut uudella. Muut istunnot päättyivät.',
  },
  next: 'Jatka Theriaciin',
  dead: {
    title: 'Linkki ei kelpaa',
    advice:
      'Linkki on jo käytetty, se on vanhentunut tai vaihto on peruttu. Käsin kopioitu linkki voi myös olla vajaa. Kohdassa Oma tili näet, odottaako vaihto vahvistusta, ja voit pyytää sitä uudelleen.',
    action: 'Siirry omaan tiliin',
  },
  noLink: {
    title: 'Avaa linkki uudelleen',
    advice:
      'Turvallisuutesi vuoksi linkkiä ei säilytetä, kun sivu ladataan uudelleen: avaa se viestistä vielä kerran. Jos olit jo vahvistanut vaihdon, sinun ei tarvitse tehdä mitään.',
  },
}

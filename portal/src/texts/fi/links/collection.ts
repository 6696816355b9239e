import type { collection as english } from '../../en/links/collection.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')

export const collection: typeof english = {
  title: 'Nouda tunnistetiedot',
  sentence: (organisation) =>
    `${organisation} on luonut tekniset tunnistetiedot järjestelmälle, jonka otat käyttöön.`,
  organisation: 'Organisaatio',
  location: 'Toimipiste',
  equipment: 'Laite (Client Equipment)',
  sender: 'Lähettäjä',
  validUntil: 'Linkki vanhenee',
  code: 'Koodi',
  codeHelp: 'Linkin lähettäjä kertoo koodin muuta kautta, esimerkiksi puhelimessa.',
  codeMissing: 'Anna koodi.',
  codeWrong: (left) =>
    `Koodi on väärä. Kysy se linkin lähettäjältä. Jäljellä on ${count(left, { one: 'yritys', other: 'yritystä' })}; sen jälkeen linkki ei enää toimi.`,
  way: 'Salasana vai avain',
  ways: { secret: 'Vastaanota tekninen salasana (Client Secret)', key: 'Anna sen sijaan julkinen avain' },
  wayHelps: {
    secret: 'Se näytetään kerran, eikä kukaan muu näe sitä.',
    key: 'Silloin salasanaa ei ole lainkaan (private_key_jwt).',
  },
  once: 'Tämän voi tehdä vain kerran. Tee se paikassa, jossa saat salasanan heti turvalliseen talteen.',
  onceKey: 'Tämän voi tehdä vain kerran.',
  submitSecret: 'Nouda tekninen salasana',
  submitKey: 'Anna julkinen avain',
  shown: {
    title: (equipment) => `Laitteen ${equipment} tekniset tunnistetiedot`,
    sentence: 'Kopioi ne nyt tai lataa ne tiedostona.',
    clientId: 'Tekninen tunnus (Client Id)',
    clientSecret: 'Tekninen salasana (Client Secret)',
    tokenEndpoint: 'Osoite, josta käyttöoikeustunniste haetaan (token endpoint)',
    issuer: 'Tunnisteen myöntäjä (issuer)',
    oldEnds: (moment) => `Vanhojen tunnistetietojen voimassaolo päättyy ${moment}.`,
    oldEnded: 'Vanhat tunnistetiedot eivät enää toimi.',
    onlyTime: 'Tekninen salasana näytetään vain tämän kerran.',
    advice:
      'Säilytä se turvallisessa paikassa äläkä anna sitä kenellekään, joka ei ole suoraan tekemisissä tämän IT-järjestelmän kanssa. Jos se katoaa, pyydä organisaatiolta uusi linkki.',
    fileAdvice:
      'Tekninen salasana on luottamuksellinen: älä anna sitä kenellekään, joka ei ole suoraan tekemisissä tämän IT-järjestelmän kanssa. Poista tiedosto, kun järjestelmä on otettu käyttöön.',
  },
  collected: {
    title: 'Olet noutanut tunnistetiedot',
    advice:
      'Noudosta on ilmoitettu organisaatiolle. Voit sulkea sivun. Älä käytä linkkiä ja koodia uudelleen: silloin tunnistetiedot lukitaan.',
  },
  keyGiven: {
    title: 'Julkinen avain on nyt käytössä',
    advice: 'Järjestelmä tunnistautuu yksityisellä avaimellaan. Organisaatiolle on ilmoitettu asiasta.',
    audience: 'Tunnisteen myöntäjä (issuer, aud)',
  },
  before: {
    heading: 'Noudetut tunnistetiedot',
    title: (when) => `Nämä tunnistetiedot on noudettu ${when}`,
    mine: 'Jos noutaja olit sinä tai työtoverisi, sulje tämä sivu. Muuta ei tarvitse tehdä.',
    notMine:
      'Jos kukaan teistä ei ole noutanut niitä, anna koodi. Tunnistetiedot lukitaan heti, ja organisaatiota varoitetaan.',
    codeWrong: 'Koodi on väärä. Kysy se linkin lähettäjältä.',
    submit: 'Lukitse tunnistetiedot',
  },
  openedAgain: {
    title: 'Tunnistetiedot on nyt lukittu',
    advice:
      'Ne oli jo noudettu samalla linkillä ja koodilla. Varmuuden vuoksi ne eivät enää toimi, ja organisaatiota on varoitettu. Soita linkin lähettäjälle.',
  },
  locked: {
    title: 'Tunnistetietoja ei voi juuri nyt noutaa',
    advice:
      'Laite on lukittu, tai sen toimipiste tai organisaatio ei ole toiminnassa. Ota yhteys linkin lähettäjään. Linkki toimii taas, kun lukitus on poistettu.',
    again: 'Yritä uudelleen',
  },
  dead: {
    title: 'Linkki ei kelpaa',
    advice:
      'Linkki on vanhentunut, se on peruttu tai korvattu uudella, tai se on päättynyt viiteen väärään koodiin. Käsin kopioitu linkki voi myös olla vajaa. Pyydä lähettäjältä uusi.',
  },
  spent: {
    title: 'Linkki on päättynyt',
    advice: 'Koodi oli väärä viidennen kerran. Mitään ei noudettu. Pyydä linkin lähettäjältä uusi.',
  },
  lost: {
    title: 'Vastaus ei tullut perille',
    advice:
      'Yhteys katkesi pahaan aikaan: tunnistetiedot luotiin, mutta ne eivät tulleet perille. Pyydä linkin lähettäjältä uusi linkki.',
  },
  notSent: {
    title: 'Yhteys katkesi',
    advice: 'Mitään ei noudettu. Paina painiketta vielä kerran.',
  },
  unsure: {
    title: 'Palvelimeen ei saada yhteyttä',
    advice:
      'Ei ole varmaa, noudettiinko tunnistetiedot. Älä anna koodia nyt toista kertaa, vaan katso ensin, onko linkki yhä käyttämättä.',
    look: 'Katso uudelleen',
  },
  noLink: {
    title: 'Avaa linkki uudelleen',
    advice:
      'Turvallisuutesi vuoksi linkkiä ei säilytetä, kun sivu ladataan uudelleen: avaa se viestistä, jossa sait sen.',
  },
}

import type { onboarding as english } from '../../en/national/onboarding.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')
const ofTries = { one: 'väärä yritys', other: 'väärää yritystä' }
const ofOrganisations = { one: 'organisaatio', other: 'organisaatiota' }

export const onboarding: typeof english = {
  licence: {
    title: 'Toimilupa',
    sentence: 'Lupa, jonka nojalla organisaatio toimittaa lääkkeitä. Saat tiedon ennen kuin lupa päättyy.',
    add: 'Lisää toimilupa',
    remove: (name) => `Poista: ${name}`,
    removeTip: 'Poista',
    number: 'Toimiluvan numero',
    numberMissing: 'Anna toimiluvan numero.',
    expiresOn: 'Toimiluvan viimeinen voimassaolopäivä',
    expiresOnHelp: 'Jätä tyhjäksi, jos lupa on voimassa toistaiseksi.',
    none: 'Ei kirjattu',
    endless: 'Voimassa toistaiseksi',
    good: 'Voimassa',
    over: 'Päättynyt',
    ending: (days) =>
      days === 0 ? 'Päättyy tänään' : `Päättyy ${count(days, { one: 'päivän', other: 'päivän' })} kuluttua`,
    whole: 'Toimilupaa ei ole vielä kirjattu. Jätä molemmat kentät tyhjiksi, jos lupaa ei ole.',
  },
  ending: {
    title: 'Päättyvät toimiluvat',
    sentence:
      'Toimivat organisaatiot, joiden toimilupa on päättynyt tai päättyy 30 päivän kuluessa. Mikään ei keskeydy itsestään: kirjaa uusi lupa tai keskeytä organisaation toiminta.',
    count: (shown, all) =>
      shown === all ? count(all, ofOrganisations) : `${shown} / ${count(all, ofOrganisations)}`,
    number: 'Toimilupa',
    expiresOn: 'Viimeinen päivä',
    kinds: { 'licence-expires': 'Päättyy pian', 'licence-expired': 'Päättynyt' },
  },
  facts: {
    title: 'Tunnistuskysymykset (Known Facts)',
    sentence:
      'Kysymyksiä, joiden vastauksista olet sopinut yhteyshenkilön kanssa etukäteen puhelimitse tai kirjeitse. Kutsun hyväksyjän on tiedettävä vastaukset.',
    others:
      'Aiemmat kysymykset pysyvät ennallaan. Jos lisäät tähän kysymyksiä, ne kysytään aiempien sijasta.',
    add: 'Lisää kysymys',
    name: (place) => `Kysymys ${place}`,
    remove: (name) => `Poista: ${name}`,
    removeTip: 'Poista',
    most: 'Kysymyksiä voi olla enintään viisi.',
    question: 'Kysymys',
    questionHelp: 'Kysymyksen näkee jokainen, jolla on linkki: se ei saa paljastaa vastausta.',
    questionMissing: 'Kirjoita kysymys.',
    answer: 'Vastaus',
    answerHelp:
      'Isoilla kirjaimilla ja välilyöntien määrällä ei ole väliä. Vastausta ei voi enää lukea jälkikäteen, et sinäkään.',
    answerMissing: 'Kirjoita vastaus.',
    twice: 'Tämä kysymys on jo yllä.',
  },
  locations: {
    title: 'Toimipisteet (Locations)',
    sentence: 'Siltä osin kuin ne ovat tiedossasi. Pääkäyttäjä korjaa ja vahvistaa ne kirjauduttuaan sisään.',
    add: 'Lisää toimipiste',
    name: (place) => `Toimipiste ${place}`,
    remove: (name) => `Poista: ${name}`,
    removeTip: 'Poista',
    most: 'Voit ehdottaa enintään 50:tä toimipistettä. Organisaatio lisää muut itse.',
    address: 'Katuosoite',
    nameMissing: 'Anna toimipisteen nimi.',
    postalCodeMissing: 'Anna postinumero.',
  },
  progress: {
    title: 'Käyttöönotto',
    sentence: 'Kuinka pitkällä organisaation käyttöönotto on.',
    done: 'Organisaation käyttöönotto on valmis.',
    wrongTries: 'Väärät yritykset',
    invitation: 'Kutsu',
    accepted: 'Hyväksytty',
    sent: 'Lähetetty',
    expired: 'Vanhentunut',
    notOpen: 'Ei avointa kutsua',
    facts: 'Tunnistuskysymykset (Known Facts)',
    noFacts: 'Ei kysymyksiä',
    answered: 'Vastattu',
    unanswered: 'Ei vielä vastattu',
    wrong: (wrong, most) => `Ei vielä vastattu: ${count(wrong, ofTries)}, enintään ${most}`,
    spent: (most) => count(most, ofTries),
    locations: 'Toimipisteet (Locations)',
    confirmed: 'Vahvistettu',
    proposed: 'Ei vielä vahvistettu. Olet ehdottanut:',
    noneProposed: 'Ei vielä vahvistettu. Et ole ehdottanut yhtään.',
    endedTitle: 'Kutsu päättyi viiteen väärään yritykseen',
    endedAdvice:
      'Linkki ei enää toimi. Selvitä yhteyshenkilöltä puhelimitse, kuka on yrittänyt. Kutsu sitten uudelleen: yritykset alkavat alusta, ja voit vaihtaa kysymykset, jos vastauksista ei ollut sovittu selvästi.',
    lostTitle: 'Avointa kutsua ei ole',
    lostAdvice: 'Kukaan ei pääse alkuun, ennen kuin kutsut pääkäyttäjän uudelleen.',
    again: 'Kutsu uudelleen',
  },
}

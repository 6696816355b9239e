import type { suppliers as english } from '../../en/national/suppliers.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')
const ofSystems = { one: 'IT-järjestelmä', other: 'IT-järjestelmää' }
const ofSuppliers = { one: 'toimittaja', other: 'toimittajaa' }

export const suppliers: typeof english = {
  title: 'Toimittajat',
  sentence: 'Markkina-alueesi IT-toimittajat. Organisaatiot valitsevat niistä laitteidensa toimittajan.',
  add: 'Lisää toimittaja',
  count: (all) => count(all, ofSuppliers),
  found: (found, all) => `${found} / ${count(all, ofSuppliers)}`,
  filter: 'Hae nimellä tai yhteyshenkilöllä',
  nothingFound: (typed) => `Yksikään toimittaja ei vastaa hakua ”${typed}”.`,
  showAll: 'Näytä kaikki toimittajat',
  none: 'Rekisterissä ei ole vielä toimittajia. Lisää ensimmäinen, niin organisaatiot voivat valita sen.',
  noneToSee: 'Rekisterissä ei ole vielä toimittajia.',
  fields: {
    name: 'Nimi',
    contactName: 'Yhteyshenkilö',
    contactEmail: 'Sähköposti',
    systems: 'IT-järjestelmät',
  },
  edit: 'Muokkaa',
  actionOn: (action, name) => `${action}: ${name}`,
  name: 'Toimittajan nimi',
  nameMissing: 'Anna toimittajan nimi.',
  contactName: 'Yhteyshenkilö',
  contactEmail: 'Sähköpostiosoite',
  contactHelp: 'Henkilö, jolta kansallinen organisaatio kysyy. Toimittajalla ei ole tiliä.',
  emailWrong: 'Tämä ei ole sähköpostiosoite. Tarkista se.',
  adding: {
    sentence: 'Organisaatiot voivat valita toimittajan heti, kun se on lisätty.',
    verb: 'Lisää toimittaja',
    done: (name) => `${name} on lisätty`,
  },
  systems: {
    title: 'IT-järjestelmät',
    sentence:
      'Toimittajan IT-järjestelmät. Organisaatiot valitsevat järjestelmän laitteelleen, ja voit lukita koko järjestelmän kerralla.',
    name: 'IT-järjestelmän nimi',
    nameHelp: 'Sama nimi, jolla organisaatiot sen tuntevat.',
    nameMissing: 'Kirjoita IT-järjestelmän nimi.',
    add: 'Lisää IT-järjestelmä',
    none: 'Rekisterissä ei ole vielä tämän toimittajan IT-järjestelmiä.',
    count: (systems) => count(systems, ofSystems),
    rename: 'Muuta nimeä',
    remove: 'Poista',
    adding: { title: 'Lisää IT-järjestelmä', verb: 'Lisää', done: (name) => `${name} lisätty` },
    renaming: {
      title: 'Muuta IT-järjestelmän nimeä',
      verb: 'Muuta nimeä',
      done: (name) => `Uusi nimi: ${name}`,
    },
    removing: {
      title: 'Poista IT-järjestelmä',
      verb: 'Poista',
      question: (name) => `Haluatko poistaa järjestelmän ${name}? Sen jälkeen sitä ei voi enää valita.`,
      done: (name) => `${name} poistettu`,
    },
  },
  editing: {
    title: 'Muokkaa toimittajaa',
    sentence: 'Uusi nimi näkyy heti kaikkialla, missä toimittaja on valittu.',
    verb: 'Päivitä',
    done: (name) => `${name} on päivitetty`,
    missingTitle: 'Toimittajaa ei löydy',
    missing: 'Tällä markkina-alueella ei ole tällaista toimittajaa.',
  },
}

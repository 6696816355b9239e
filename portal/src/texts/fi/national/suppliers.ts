import type { suppliers as english } from '../../en/national/suppliers.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')
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
  fields: { name: 'Nimi', contactName: 'Yhteyshenkilö', contactEmail: 'Sähköposti' },
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
  editing: {
    title: 'Muokkaa toimittajaa',
    sentence: 'Uusi nimi näkyy heti kaikkialla, missä toimittaja on valittu.',
    verb: 'Päivitä',
    done: (name) => `${name} on päivitetty`,
    missingTitle: 'Toimittajaa ei löydy',
    missing: 'Tällä markkina-alueella ei ole tällaista toimittajaa.',
  },
}

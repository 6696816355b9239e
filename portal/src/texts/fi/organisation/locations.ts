import type { locations as english } from '../../en/organisation/locations.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')
const ofLocations = { one: 'toimipiste', other: 'toimipistettä' }

export const locations: typeof english = {
  title: 'Toimipisteet (Locations)',
  sentence: 'Organisaatiosi toimipisteet. Avaa toimipiste, kun haluat nähdä tai muuttaa sen laitteita.',
  sentenceToSee: 'Organisaatiosi toimipisteet. Avaa toimipiste, kun haluat nähdä sen laitteet.',
  add: 'Lisää toimipiste (Add Location)',
  count: (all) => count(all, ofLocations),
  found: (found, all) => `${found} / ${count(all, ofLocations)}`,
  filter: 'Hae nimellä, kaupungilla tai numerolla',
  nothingFound: (typed) => `Mikään toimipiste ei vastaa hakua ”${typed}”.`,
  showAll: 'Näytä kaikki toimipisteet',
  none: 'Organisaatiollasi ei ole vielä toimipisteitä. Lisää ensin toimipiste ja sitten sen laitteet.',
  noneForYou: 'Sinulle ei näy yhtään toimipistettä. Ota yhteyttä organisaatiosi pääkäyttäjään.',
  actions: 'Toiminnot (Actions)',
  edit: 'Muokkaa',
  editOne: (name) => `Muokkaa: ${name}`,
  delete: 'Poista',
  deleteOne: (name) => `Poista: ${name}`,
  fields: {
    id: 'Toimipisteen numero (Location Id)',
    name: 'Toimipisteen nimi (Location Name)',
    address: 'Katuosoite',
    city: 'Kaupunki',
    postalCode: 'Postinumero (Postal Code)',
    contactEmail: 'Yhteyssähköposti',
    clients: 'Laitteet',
  },
  idHelp: 'Annettu toimipistettä lisättäessä. Numero ei muutu.',
  contactEmailHelp: 'Osoite, josta toimipisteeseen saa yhteyden.',
  nameMissing: 'Anna toimipisteen nimi.',
  postalCodeMissing: 'Anna postinumero.',
  emailWrong: 'Tämä ei ole sähköpostiosoite. Tarkista se.',
  adding: {
    sentence: 'Organisaatiosi toimipiste. Se saa numeron, kun se lisätään.',
    done: (name) => `${name} on lisätty. Nyt sille voi lisätä laitteita.`,
  },
  detail: {
    title: 'Toimipisteen tiedot (Location Detail)',
    sentence: 'Toimipisteen laitteet ja tiedot.',
    update: 'Päivitä',
    updated: (name) => `${name} on päivitetty`,
    delete: 'Poista toimipiste (Delete Location)',
    missingTitle: 'Toimipistettä ei löydy',
  },
  deleting: {
    title: 'Poista toimipiste (Delete Location)',
    question: (name) => `Haluatko poistaa toimipisteen ${name}?`,
    stops: (clients) =>
      `Poistamisen jälkeen ${count(clients, { one: 'laitteella', other: 'laitteella' })} ei voi enää varmentaa lääkkeitä.`,
    sentence:
      'Toimipisteen laitteet eivät voi sen jälkeen varmentaa lääkkeitä. Poistettua toimipistettä ei voi palauttaa.',
    nothingHangs: 'Toimipisteessä ei ole laitteita.',
    forGood: 'Poistettua toimipistettä ei voi palauttaa.',
    done: (name) => `${name} on poistettu`,
  },
}

import type { locations as english } from '../en/locations.ts'
import { countIn } from '../rules/plural.ts'

const count = countIn('fi')
const ofLocations = { one: 'toimipiste', other: 'toimipistettä' }

export const locations: typeof english = {
  title: 'Toimipisteet (Locations)',
  sentence: 'Organisaatiosi toimipisteet. Toimipisteen laitteet löytyvät kynäkuvakkeen takaa.',
  add: 'Lisää toimipiste (Add Location)',
  count: (all) => count(all, ofLocations),
  found: (found, all) => `${found} / ${count(all, ofLocations)}`,
  filter: 'Hae nimellä, kaupungilla tai numerolla',
  nothingFound: (typed) => `Mikään toimipiste ei vastaa hakua ”${typed}”.`,
  showAll: 'Näytä kaikki toimipisteet',
  none: 'Organisaatiollasi ei ole vielä toimipistettä. Lisää ensimmäinen; sen jälkeen sille voi lisätä laitteita.',
  noneForYou: 'Nähtävissäsi ei ole toimipisteitä. Kysy organisaatiosi pääkäyttäjältä.',
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
    contactEmail: 'Yhteyshenkilön sähköposti',
    clients: 'Laitteet',
  },
  idHelp: 'Theriacin antama; se ei koskaan muutu.',
  contactEmailHelp: 'Osoite, josta joku toimipisteessä on tavoitettavissa.',
  nameMissing: 'Anna toimipisteen nimi.',
  postalCodeMissing: 'Anna postinumero.',
  emailWrong: 'Tämä ei ole sähköpostiosoite. Tarkista se.',
  nothingEntered: 'Ei annettu',
  adding: {
    sentence: 'Organisaatiosi toimipiste. Theriac antaa sille numeron.',
    done: (name) => `${name} on lisätty. Nyt sille voi lisätä laitteita.`,
  },
  detail: {
    title: 'Toimipisteen tiedot (Location Detail)',
    update: 'Päivitä (Update)',
    updated: (name) => `${name} on päivitetty`,
    delete: 'Poista toimipiste (Delete Location)',
    missingTitle: 'Toimipistettä ei löydy',
  },
  deleting: {
    title: 'Poista toimipiste (Delete Location)',
    question: (name) => `Haluatko poistaa toimipisteen ${name}?`,
    stops: (clients) =>
      clients === 1
        ? 'Sen laite lakkaa heti varmentamasta lääkkeitä.'
        : `Sen ${count(clients, { one: 'laite', other: 'laitetta' })} lakkaavat heti varmentamasta lääkkeitä.`,
    nothingHangs: 'Sillä ei ole laitteita.',
    forGood: 'Poistettua toimipistettä ei voi palauttaa.',
    done: (name) => `${name} on poistettu`,
  },
}

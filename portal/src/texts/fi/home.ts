import type { home as english } from '../en/home.ts'
import { countIn } from '../rules/plural.ts'

const count = countIn('fi')

export const home: typeof english = {
  sentence: 'Mikä vaatii huomiotasi, ja mihin siitä jatketaan.',
  figures: {
    locations: 'Toimipisteet (Locations)',
    clients: 'Laitteet (Client Equipment)',
    users: 'Käyttäjät',
  },
  attention: 'Huomiota vaatii',
  calm: 'Mikään ei vaadi huomiotasi.',
  calmIs:
    'Tässä näkyvät laitteet, jotka on lukittu, joita ei käytetä, joilla ei ole oikeuksia tai joiden tekninen salasana on päättymässä.',
  count: (all) => count(all, { one: 'kohta', other: 'kohtaa' }),
  columns: { equipment: 'Laitteen nimi', what: 'Mistä on kyse', when: 'Milloin', location: 'Toimipiste' },
  kinds: {
    'without-permissions': 'Ei oikeuksia',
    'malformed-secrets': 'Lähettää rikkinäisiä salasanoja',
    'secret-expires': 'Vanha salasana päättyy pian',
    locked: 'Lukittu',
    'never-used': 'Ei koskaan käytetty',
    unused: 'Ei käytetty 90 päivään',
  },
  when: {
    'without-permissions': 'lisätty',
    'malformed-secrets': 'alkaen',
    'secret-expires': 'päättyy',
    locked: 'lukittu',
    'never-used': 'lisätty',
    unused: 'käytetty viimeksi',
  },
  alerts: {
    title: (alerts) => count(alerts, { one: 'uusi hälytys', other: 'uutta hälytystä' }),
    advice:
      'Viimeisten 30 päivän aikana on pakkauksia, joita ei voitu varmentaa: mahdollinen väärennösepäily. Pidä pakkaukset erillään ja toimi organisaatiosi ohjeen mukaan.',
  },
  first: {
    locationTitle: 'Aloita toimipisteestä',
    location: 'Lisää organisaatiosi toimipiste ja sen jälkeen laitteet, jotka varmentavat siellä lääkkeitä.',
    addLocation: 'Lisää toimipiste (Add Location)',
    equipmentTitle: 'Lisää laite (Client Equipment)',
    equipment:
      'Avaa toimipisteet, valitse toimipisteen kynäkuvake ja lisää tietokone tai IT-järjestelmä, joka varmentaa siellä lääkkeitä.',
    toLocations: 'Siirry toimipisteisiin (Locations)',
  },
  withoutPermissions:
    'Sinulla ei ole vielä oikeuksia tässä organisaatiossa. Pyydä pääkäyttäjää lisäämään sinut käyttäjäryhmään.',
  oversight: 'Etsi organisaatio tai laite',
  organisations: 'Organisaatiot',
  findClient: 'Etsi laite',
}

import type { home as english } from '../../en/first/home.ts'
import { countIn, formIn } from '../../rules/plural.ts'

const count = countIn('fi')
const form = formIn('fi')
const ofOrganisations = { one: 'organisaatio', other: 'organisaatiota' }
const ofAlerts = { one: 'uusi hälytys', other: 'uutta hälytystä' }
const ofClients = { one: 'laite', other: 'laitetta' }

export const home: typeof english = {
  sentence: 'Organisaatiosi tilanne lyhyesti ja asiat, jotka kannattaa tarkistaa.',
  figures: {
    locations: (all) => form(all, { one: 'toimipiste (Location)', other: 'toimipistettä (Locations)' }),
    clients: (all) => form(all, { one: 'laite (Client Equipment)', other: 'laitetta (Client Equipment)' }),
    users: (all) => form(all, { one: 'käyttäjä', other: 'käyttäjää' }),
  },
  attention: 'Tarkistettavaa',
  calm: 'Kaikki on kunnossa.',
  calmIs:
    'Tässä näkyvät laitteet, jotka on lukittu, joita ei käytetä, joilla ei ole oikeuksia tai joiden tunnistetiedot vanhenevat pian.',
  count: (all) => count(all, { one: 'asia', other: 'asiaa' }),
  columns: { equipment: 'Laitteen nimi', what: 'Ongelma', when: 'Milloin', location: 'Toimipiste' },
  kinds: {
    'secret-found': 'Tekninen salasana löytyi väärästä paikasta',
    'without-permissions': 'Ei oikeuksia',
    'malformed-secrets': 'Lähettää virheellistä teknistä salasanaa',
    'secret-expires': 'Tunnistetieto vanhenee pian',
    locked: 'Lukittu',
    'never-used': 'Ei koskaan käytetty',
    unused: 'Ei käytetty 90 päivään',
  },
  when: {
    'secret-found': 'löytyi',
    'without-permissions': 'lisätty',
    'malformed-secrets': 'alkaen',
    'secret-expires': 'vanhenee',
    locked: 'lukittu',
    'never-used': 'lisätty',
    unused: 'käytetty viimeksi',
  },
  alerts: {
    title: (alerts) => count(alerts, ofAlerts),
    advice:
      'Viimeisten 30 päivän aikana on pakkauksia, joita ei voitu varmentaa: mahdollinen väärennösepäily. Pidä pakkaukset erillään ja toimi organisaatiosi ohjeen mukaan.',
    columns: { pack: 'Pakkaus', where: 'Toimipiste ja laite', alert: 'Hälytys' },
    serial: 'sarjanumero',
    count: (shown, all) =>
      shown === all ? count(all, ofAlerts) : `${shown} uusinta, yhteensä ${count(all, ofAlerts)}`,
  },
  first: {
    locationTitle: 'Aloita toimipisteestä',
    location: 'Lisää organisaatiosi toimipiste ja sen jälkeen laitteet, jotka varmentavat siellä lääkkeitä.',
    addLocation: 'Lisää toimipiste (Add Location)',
    equipmentTitle: 'Lisää laite (Client Equipment)',
    equipment:
      'Avaa toimipisteet, valitse toimipisteen kohdalta kynäkuvake ja lisää tietokone tai IT-järjestelmä, joka varmentaa siellä lääkkeitä.',
    toLocations: 'Siirry toimipisteisiin (Locations)',
  },
  withoutPermissions:
    'Sinulla ei ole vielä oikeuksia tässä organisaatiossa. Pyydä pääkäyttäjää lisäämään sinut käyttäjäryhmään.',
  market: {
    sentence: 'Markkina-alueesi tilanne lyhyesti ja asiat, jotka kannattaa tarkistaa.',
    figures: {
      organisations: (all) => form(all, ofOrganisations),
      suspended: (all) =>
        form(all, {
          one: 'toiminta keskeytetty',
          other: 'toiminta keskeytetty',
        }),
      applications: (all) => form(all, { one: 'avoin hakemus', other: 'avointa hakemusta' }),
      clients: (all) => form(all, ofClients),
      locked: (all) => form(all, { one: 'lukittu laite', other: 'lukittua laitetta' }),
    },
    calm: 'Ei tarkistettavaa.',
    calmIs:
      'Tässä näkyvät toimivat organisaatiot, joilla ei ole pääkäyttäjää tai joiden toimilupa päättyy, ja laitteet, jotka kansallinen organisaatio on lukinnut muuten kuin IT-järjestelmän vaihdossa.',
    unmanaged: {
      title: 'Toimivat organisaatiot, joilla ei ole pääkäyttäjää',
      sentence:
        'Kukaan ei voi hallita niiden käyttäjiä eikä tunnistetietoja. Kutsu pääkäyttäjä organisaation sivulla.',
      count: (shown, all) =>
        shown === all ? count(all, ofOrganisations) : `${shown} / ${count(all, ofOrganisations)}`,
      columns: { name: 'Organisaatio' },
      kinds: {
        'no-super-user': 'Ei pääkäyttäjää',
        'super-users-suspended': 'Kaikkien pääkäyttäjien pääsy keskeytetty',
        'invitation-expired': 'Kutsu vanhentunut',
      },
      when: {
        'no-super-user': 'lisätty',
        'super-users-suspended': 'lisätty',
        'invitation-expired': 'vanhentunut',
      },
    },
    locked: {
      title: 'Kansallisen organisaation lukitsemat laitteet',
      sentence: 'Vain kansallinen organisaatio voi poistaa niiden lukituksen.',
      count: (shown, all) => (shown === all ? count(all, ofClients) : `${shown} / ${count(all, ofClients)}`),
      reason: 'Syy',
      at: 'Lukittu',
    },
  },
}

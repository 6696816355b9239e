import type { nationalClients as english } from '../../en/national/national-clients.ts'
import { countIn } from '../../rules/plural.ts'

const count = countIn('fi')
const ofClients = { one: 'laite', other: 'laitetta' }

export const nationalClients: typeof english = {
  title: 'Laitteet',
  sentence: 'Organisaation laitteet, joilla on tekniset tunnistetiedot.',
  allSuspended:
    'Organisaation toiminta on keskeytetty: mikään näistä ei voi nyt tehdä mitään, omasta tilastaan riippumatta.',
  count: (all) => count(all, ofClients),
  found: (found, all) => `${found} / ${count(all, ofClients)}`,
  filter: 'Hae laitetta nimellä, toimipisteellä tai tunnuksella',
  nothingFound: (typed) => `Mikään laite ei vastaa hakua ”${typed}”.`,
  showAll: 'Näytä kaikki laitteet',
  none: 'Organisaatio ei ole vielä lisännyt laitteita.',
  fields: {
    equipmentId: 'Laitteen nimi',
    clientId: 'Tekninen tunnus (Client Id)',
    organisation: 'Organisaatio',
    location: 'Toimipiste',
    clientRole: 'Laiterooli',
    locationAndSupplier: 'Toimipiste (toimittaja)',
    supplier: 'IT-toimittaja',
    status: 'Tila',
    lock: 'Lukitus',
    lastUsed: 'Viimeksi käytetty',
    created: 'Lisätty',
  },
  clientIdOf: (name) => `laitteen ${name} tekninen tunnus`,
  locationWithId: (name, id) => `${name} (Location Id ${id})`,
  ofOrganisation: 'Koko organisaation',
  noSupplier: 'Ei toimittajaa',
  unknown: 'Ei annettu',
  never: 'Ei koskaan',
  active: 'Aktiivinen',
  locked: 'Lukittu',
  deleted: 'Poistettu',
  lockedBy: { organisation: 'Lukitsija on organisaatio itse', nmvo: 'Lukitsija on kansallinen organisaatio' },
  lockedBecause: (who, reason) => `${who}. Syy: ${reason}`,
  lock: 'Lukitse',
  unlock: 'Poista lukitus',
  actionOn: (action, name) => `${action}: ${name}`,
  locking: {
    title: 'Lukitse laite',
    used: (name, organisation, when) =>
      `${name} (${organisation}) oli käytössä ${when}. Lukitsemisen jälkeen sillä ei voi varmentaa lääkkeitä.`,
    neverUsed: (name, organisation) =>
      `${name} (${organisation}) ei ole koskaan ollut käytössä. Sillä ei voi varmentaa lääkkeitä.`,
    deleted: (name, organisation) => `${name} (${organisation}) on poistettu, eikä se voi tehdä mitään.`,
    deletedMeans:
      'Organisaatio voi palauttaa sen 30 päivän ajan. Palautettukin laite on lukittu, ja vain kansallinen organisaatio voi poistaa lukituksen.',
    onlyYou: 'Vain kansallinen organisaatio voi poistaa lukituksen.',
    takesOver:
      'Organisaatio on jo lukinnut laitteen. Kun lukitset sen myös, vain te voitte poistaa lukituksen.',
    reason: 'Syy',
    reasonHelp: 'Syy kirjataan, ja organisaatio näkee sen.',
    reasonMissing: 'Anna syy.',
    verb: 'Lukitse laite',
    done: (name) => `${name} on lukittu`,
  },
  unlocking: {
    title: 'Poista laitteen lukitus',
    question: (name, organisation) => `Haluatko poistaa laitteen ${name} (${organisation}) lukituksen?`,
    effect: 'Laite voi taas heti varmentaa lääkkeitä nykyisellä teknisellä salasanallaan.',
    byOrganisation: (reason) => `Organisaatio on itse lukinnut laitteen: ${reason}`,
    verb: 'Poista lukitus',
    done: (name) => `Laitteen ${name} lukitus on poistettu`,
  },
  finding: {
    title: 'Etsi laite',
    sentence: 'Liitä tekninen tunnus, niin näet, kenen laite on, ja voit lukita sen.',
    sentenceToSee: 'Liitä tekninen tunnus, niin näet, kenen laite on.',
    label: 'Tekninen tunnus (Client Id)',
    help: 'Sellaisena kuin se on raportissa tai järjestelmän asetuksissa.',
    verb: 'Etsi',
    missing: 'Liitä tekninen tunnus.',
    notFoundTitle: 'Tunnuksella ei löydy laitetta',
    notFound: (id) => `Markkina-alueellasi ei ole laitetta, jonka tunnus on ”${id}”. Tarkista tunnus.`,
    notWhole: (length) => `Laitteen teknisessä tunnuksessa on 36 merkkiä; tässä niitä on ${length}.`,
  },
}

import {
  type Letter,
  nameWithoutLinks,
  portalPage,
  type Reader,
  tellMoment,
  withoutLinks,
} from '../../letters/public.ts'

/**
 * What became of the client equipment: it had nothing left to prove itself with and was locked, it goes on with another
 * credential, or it could do nothing anyway, since it was locked before, or deleted, or at a location that is closed.
 */
export type Outcome = 'locked' | 'goes-on' | 'was-locked' | 'was-gone'

type Facts = {
  readonly organisationName: string
  readonly equipmentId: string
  readonly clientId: string
  readonly locationId: number | null
  readonly locationName: string | null
  readonly hint: string | null
  /** In the words of whoever reported it. */
  readonly foundAt: string | undefined
  readonly outcome: Outcome
  readonly at: Date
  /** Whose contact reads it; of a Super User nobody's. */
  readonly supplier?: string
}

/** Why the client equipment is locked, where that secret was all that it had. */
export function lockReason(language: string): string {
  return language === 'fi'
    ? 'Laitteen tekninen salasana löytyi väärästä paikasta, eikä laitteella ole muita tunnistetietoja.'
    : 'Its client secret was found where it should not be, and was its last credential.'
}

/** The words of the mail that a client secret was found somewhere and is ended: which, where, and what to do now. */
export function leakedLetter(facts: Facts, reader: Reader): Letter {
  const { organisationName, equipmentId, locationName, locationId, clientId, outcome, supplier } = facts
  // A supplier's contact need not know who wrote these names.
  const harmless = {
    ...facts,
    organisationName: nameWithoutLinks(organisationName),
    equipmentId: nameWithoutLinks(equipmentId),
    locationName: locationName === null ? null : nameWithoutLinks(locationName),
  }
  const letter = reader.language === 'fi' ? inFinnish(harmless, reader) : inEnglish(harmless, reader)
  const hasPage = supplier === undefined && locationId !== null && outcome !== 'was-gone'
  return hasPage ? { ...letter, page: portalPage.equipment(locationId, clientId) } : letter
}

function inEnglish(facts: Facts, { language }: Reader): Letter {
  const { organisationName, supplier, outcome, foundAt, hint } = facts
  const why = supplier === undefined ? '' : ` You get this message as the contact of ${supplier}.`
  return {
    subject: 'A client secret was found and ended',
    paragraphs: [
      `Somebody found a client secret of ${organisationName} and reported it. It was ended at once: nobody can use it any more.${why}`,
      lines([
        ['Client equipment', facts.equipmentId],
        ['Location', facts.locationName],
        ['Client Id', facts.clientId],
        ['Client secret ending in', hint],
        ['Time', tellMoment(facts.at, language)],
      ]),
      ...(foundAt === undefined
        ? []
        : [`Where it was found, as whoever reported it wrote:\n${withoutLinks(foundAt)}`]),
      english[supplier === undefined ? 'ours' : 'supplier'][outcome],
      ...(isAtWork(outcome)
        ? ['Find out how the client secret got there, before the same happens to the next one.']
        : []),
      ...(supplier === undefined
        ? []
        : [
            `If more client secrets of ${organisationName} are found within 15 minutes, no message comes for them: ask the organisation.`,
          ]),
    ],
  }
}

type Advice = Readonly<Record<'ours' | 'supplier', Readonly<Record<Outcome, string>>>>

const englishNothing = {
  'was-locked': 'The client equipment was locked before, and stays locked. Nothing needs to be done.',
  'was-gone': 'The client equipment was deleted, or its location closed, before. Nothing needs to be done.',
} as const

const english: Advice = {
  ours: {
    locked:
      'It was the last credential, so the client equipment is locked and cannot verify medicines. Unlock it under Locations, make a new client secret, and have it put into the IT system.',
    'goes-on':
      'The client equipment has another credential. If the IT system used the one that was ended, make a new client secret under Locations.',
    ...englishNothing,
  },
  supplier: {
    locked:
      'The IT system cannot verify medicines until it has a new client secret: ask the organisation for one.',
    'goes-on':
      'The client equipment has another credential. If the IT system used the one that was ended, ask the organisation for a new one.',
    ...englishNothing,
  },
}

function inFinnish(facts: Facts, { language }: Reader): Letter {
  const { organisationName, supplier, outcome, foundAt, hint } = facts
  const why = supplier === undefined ? '' : ` Saat tämän viestin toimittajan ${supplier} yhteyshenkilönä.`
  return {
    subject: 'Tekninen salasana löytyi ja poistettiin käytöstä',
    paragraphs: [
      `Joku löysi teknisen salasanan (Client Secret) ja ilmoitti siitä. Organisaatio: ${organisationName}. Salasana poistettiin heti käytöstä, eikä kukaan voi enää käyttää sitä.${why}`,
      lines([
        ['Laite', facts.equipmentId],
        ['Toimipiste', facts.locationName],
        ['Client Id', facts.clientId],
        ['Teknisen salasanan viimeiset merkit', hint],
        ['Aika', tellMoment(facts.at, language)],
      ]),
      ...(foundAt === undefined ? [] : [`Löytöpaikka ilmoittajan sanoin:\n${withoutLinks(foundAt)}`]),
      finnish[supplier === undefined ? 'ours' : 'supplier'][outcome],
      ...(isAtWork(outcome) ? ['Selvitä, miten salasana päätyi sinne, jotta sama ei toistu.'] : []),
      ...(supplier === undefined
        ? []
        : [
            'Jos saman organisaation salasanoja löytyy lisää 15 minuutin kuluessa, niistä ei lähetetä erillistä viestiä. Tarkista tilanne organisaatiolta.',
          ]),
    ],
  }
}

const finnishNothing = {
  'was-locked': 'Laite oli lukittu jo aiemmin ja pysyy lukittuna. Mitään ei tarvitse tehdä.',
  'was-gone': 'Laite oli jo aiemmin poistettu tai sen toimipiste suljettu. Mitään ei tarvitse tehdä.',
} as const

const finnish: Advice = {
  ours: {
    locked:
      'Laitteella ei ole muita tunnistetietoja, joten laite on lukittu eikä sillä voi varmentaa lääkkeitä. Poista lukitus kohdassa Toimipisteet, luo uusi tekninen salasana ja huolehdi, että se asetetaan IT-järjestelmään.',
    'goes-on':
      'Laitteella on vielä toinen tunnistetieto. Jos IT-järjestelmä käytti nyt poistettua salasanaa, luo uusi tekninen salasana kohdassa Toimipisteet.',
    ...finnishNothing,
  },
  supplier: {
    locked:
      'IT-järjestelmä ei voi varmentaa lääkkeitä ennen kuin se saa uuden teknisen salasanan. Pyydä sitä organisaatiolta.',
    'goes-on':
      'Laitteella on vielä toinen tunnistetieto. Jos IT-järjestelmä käytti nyt poistettua salasanaa, pyydä organisaatiolta uusi.',
    ...finnishNothing,
  },
}

function isAtWork(outcome: Outcome): boolean {
  return outcome === 'locked' || outcome === 'goes-on'
}

function lines(of: readonly (readonly [string, string | null])[]): string {
  return of.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join('\n')
}

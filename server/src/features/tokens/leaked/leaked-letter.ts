import { type Letter, nameWithoutLinks, type Reader, tellMoment, withoutLinks } from '../../letters/public.ts'

type Facts = {
  readonly organisationName: string
  readonly equipmentId: string
  readonly clientId: string
  readonly locationName: string | null
  readonly hint: string | null
  /** In the words of whoever reported it. */
  readonly foundAt: string | undefined
  /** Whether the client equipment has nothing left to prove itself with. */
  readonly isLast: boolean
  readonly at: Date
  /** Whose contact reads it; of a Super User nobody's. */
  readonly supplier?: string
}

/** Why the client equipment is locked, where that secret was all that it had. */
export function lockReason(language: string): string {
  return language === 'fi'
    ? 'Laitteen tekninen salasana löytyi väärästä paikasta, ja se oli laitteen viimeinen tunnus.'
    : 'Its client secret was found where it should not be, and was its last credential.'
}

/** The words of the mail that a client secret was found somewhere and is ended: which, where, and what to do now. */
export function leakedLetter(facts: Facts, reader: Reader): Letter {
  const { organisationName, equipmentId, locationName } = facts
  // A supplier's contact need not know who wrote these names.
  const harmless = {
    ...facts,
    organisationName: nameWithoutLinks(organisationName),
    equipmentId: nameWithoutLinks(equipmentId),
    locationName: locationName === null ? null : nameWithoutLinks(locationName),
  }
  return reader.language === 'fi' ? inFinnish(harmless, reader) : inEnglish(harmless, reader)
}

function inEnglish(facts: Facts, { language }: Reader): Letter {
  const { organisationName, supplier, isLast, foundAt, hint } = facts
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
      englishAdvice(supplier !== undefined, isLast),
      'Find out how the client secret got there, before the same happens to the next one.',
      ...(supplier === undefined
        ? []
        : [
            `If more client secrets of ${organisationName} are found within 15 minutes, no message comes for them: ask the organisation.`,
          ]),
    ],
  }
}

function englishAdvice(isOfSupplier: boolean, isLast: boolean): string {
  if (isOfSupplier) {
    return isLast
      ? 'The IT system cannot verify medicines until it has a new client secret: ask the organisation for one.'
      : 'The client equipment has another credential. If the IT system used the one that was ended, ask the organisation for a new one.'
  }
  return isLast
    ? 'It was the last credential, so the client equipment is locked and cannot verify medicines. Unlock it under Locations, make a new client secret, and have it put into the IT system.'
    : 'The client equipment has another credential. If the IT system used the one that was ended, make a new client secret under Locations.'
}

function inFinnish(facts: Facts, { language }: Reader): Letter {
  const { organisationName, supplier, isLast, foundAt, hint } = facts
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
      finnishAdvice(supplier !== undefined, isLast),
      'Selvitä, miten salasana päätyi sinne, jotta sama ei toistu.',
      ...(supplier === undefined
        ? []
        : [
            'Jos saman organisaation salasanoja löytyy lisää 15 minuutin kuluessa, niistä ei lähetetä erillistä viestiä. Tarkista tilanne organisaatiolta.',
          ]),
    ],
  }
}

function finnishAdvice(isOfSupplier: boolean, isLast: boolean): string {
  if (isOfSupplier) {
    return isLast
      ? 'Tietojärjestelmä ei voi varmentaa lääkkeitä ennen kuin se saa uuden teknisen salasanan. Pyydä sitä organisaatiolta.'
      : 'Laitteella on toinenkin tunnus. Jos tietojärjestelmä käytti nyt poistettua salasanaa, pyydä organisaatiolta uusi.'
  }
  return isLast
    ? 'Salasana oli laitteen viimeinen tunnus, joten laite on lukittu eikä sillä voi varmentaa lääkkeitä. Poista lukitus kohdassa Toimipisteet, luo uusi tekninen salasana ja huolehdi, että se asetetaan tietojärjestelmään.'
    : 'Laitteella on toinenkin tunnus. Jos tietojärjestelmä käytti nyt poistettua salasanaa, luo uusi tekninen salasana kohdassa Toimipisteet.'
}

function lines(of: readonly (readonly [string, string | null])[]): string {
  return of.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join('\n')
}

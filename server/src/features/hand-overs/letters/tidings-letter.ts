import { type Letter, portalPage, type Reader, tellMoment } from '../../letters/public.ts'

/** What became of a hand-over. */
export type Tidings = {
  readonly about: 'collected' | 'opened-again' | 'spent'
  readonly equipmentId: string
  readonly clientId: string
  readonly locationId: number | null
  readonly locationName: string | null
  /** Who made it. */
  readonly createdBy: string
  readonly at: Date
  readonly address: string
  /** What was collected, and when what the client had before ends. */
  readonly as?: 'secret' | 'key'
  readonly oldEndsAt?: Date | null
}

/** The words of the mail to whoever made a hand-over and to the Super Users: what became of it, and what to do. */
export function tidingsLetter(tidings: Tidings, reader: Reader): Letter {
  const { locationId, clientId } = tidings
  const letter = reader.language === 'fi' ? inFinnish(tidings, reader) : inEnglish(tidings, reader)
  return locationId === null ? letter : { ...letter, page: portalPage.equipment(locationId, clientId) }
}

const englishSubjects = {
  collected: 'Credentials were collected',
  'opened-again': 'Client equipment was locked: its credentials were opened a second time',
  spent: 'A hand-over of credentials ended: five wrong codes',
} as const

function inEnglish(tidings: Tidings, reader: Reader): Letter {
  const { about, equipmentId, locationName, createdBy, at, address } = tidings
  const support = reader.hasSupport ? ', and tell the support' : ''
  const facts = [
    `Client equipment: ${equipmentId}`,
    ...(locationName === null ? [] : [`Location: ${locationName}`]),
    `Time: ${tellMoment(at, reader.language)}`,
    `From the address: ${address}`,
  ].join('\n')
  const paragraphs = {
    collected: [
      `The credentials of client equipment that ${createdBy} handed over by a link were collected.`,
      tidings.as === 'key' ? `${facts}\nA public key was given in the place of a client secret.` : facts,
      ...whatWasInEnglish(tidings),
      `If this was not the one they were meant for, lock the client equipment under Locations${support}.`,
    ],
    'opened-again': [
      `The credentials that ${createdBy} handed over by a link were collected before. Now somebody came a second time with the right code: link and code are in more hands than one. So Theriac locked the client equipment.`,
      facts,
      'Ask whoever collected the credentials first whether it was them again. If you are not sure, hand over new ones: unlock the client equipment and regenerate its client secret at once, without an overlap.',
    ],
    spent: [
      `Five wrong codes were typed for the credentials that ${createdBy} handed over by a link. The link leads nowhere any more.`,
      facts,
      'If they are still needed, hand them over anew. Give the code only to the one whom they are meant for.',
    ],
  }
  return { subject: englishSubjects[about], paragraphs: paragraphs[about] }
}

function whatWasInEnglish({ at, oldEndsAt = null }: Tidings): string[] {
  if (oldEndsAt === null) return []
  if (oldEndsAt <= at) return ['The client secret that it had before counts no more.']
  return [`The client secret that it had before counts until ${tellMoment(oldEndsAt, 'en')}.`]
}

const finnishSubjects = {
  collected: 'Laitteen tunnistetiedot on noudettu',
  'opened-again': 'Laite lukittiin: sen tunnistetietoja yritettiin noutaa toisen kerran',
  spent: 'Tunnistetietojen luovutus päättyi: viisi väärää koodia',
} as const

function inFinnish(tidings: Tidings, reader: Reader): Letter {
  const { about, equipmentId, locationName, createdBy, at, address } = tidings
  const support = reader.hasSupport ? ' ja kerro asiasta tukeen' : ''
  const facts = [
    `Laite: ${equipmentId}`,
    ...(locationName === null ? [] : [`Toimipiste: ${locationName}`]),
    `Aika: ${tellMoment(at, reader.language)}`,
    `Verkko-osoite: ${address}`,
  ].join('\n')
  const paragraphs = {
    collected: [
      `Laitteen tunnistetiedot on noudettu. Luovutuslinkin teki ${createdBy}.`,
      tidings.as === 'key' ? `${facts}\nTeknisen salasanan sijaan annettiin julkinen avain.` : facts,
      ...whatWasInFinnish(tidings),
      `Jos noutaja ei ollut se, jolle tunnistetiedot oli tarkoitettu, lukitse laite kohdassa Toimipisteet${support}.`,
    ],
    'opened-again': [
      `Laitteen tunnistetiedot oli jo noudettu. Luovutuslinkin teki ${createdBy}. Nyt joku avasi linkin toisen kerran oikealla koodilla, joten linkki ja koodi ovat useamman kuin yhden hallussa. Siksi Theriac lukitsi laitteen.`,
      facts,
      'Kysy tunnistetietojen ensimmäiseltä noutajalta, avasiko hän linkin uudelleen. Jos et ole varma, luovuta uudet tunnistetiedot: poista laitteen lukitus ja luo heti uusi tekninen salasana (Client Secret) ilman siirtymäaikaa.',
    ],
    spent: [
      `Laitteen tunnistetietojen luovutuslinkkiin syötettiin viisi väärää koodia. Luovutuslinkin teki ${createdBy}. Linkki ei enää toimi.`,
      facts,
      'Jos tunnistetietoja yhä tarvitaan, luovuta ne uudelleen. Anna koodi vain sille, jolle tunnistetiedot on tarkoitettu.',
    ],
  }
  return { subject: finnishSubjects[about], paragraphs: paragraphs[about] }
}

function whatWasInFinnish({ at, oldEndsAt = null }: Tidings): string[] {
  if (oldEndsAt === null) return []
  if (oldEndsAt <= at) return ['Laitteen aiempi tekninen salasana ei ole enää voimassa.']
  return [`Laitteen aiempi tekninen salasana on voimassa ${tellMoment(oldEndsAt, 'fi')} asti.`]
}

/** Why Theriac locked the client, as it stands on the client's page. */
export function lockReason(language: string | null): string {
  return language === 'fi'
    ? 'Tunnistetietojen luovutuslinkki avattiin toisen kerran oikealla koodilla.'
    : 'Its credentials were opened a second time with the right code.'
}

import { type Letter, nameWithoutLinks, type Reader, tellMoment } from '../../letters/public.ts'

type Ending = {
  readonly organisationName: string
  readonly equipmentId: string
  readonly clientId: string
  readonly locationName: string | null
  readonly kind: string
  readonly name: string
  readonly hint: string | null
  readonly expiresAt: Date
}

type Facts = {
  readonly endings: readonly Ending[]
  /** Whose contact reads it; of a Super User nobody's. */
  readonly supplier?: string | undefined
  readonly now: Date
}

const mostListed = 50
const dayMilliseconds = 86_400_000

/** The words of the mail that credentials end by themselves: which, when, and what to do before. */
export function endingLetter(facts: Facts, { language }: Reader): Letter {
  const endings = facts.endings.map(withoutLinks)
  const harmless = { ...facts, endings }
  const { lead, ask, item, more, subject } = language === 'fi' ? finnish(harmless) : english(harmless)
  const inOrder = endings.toSorted((one, other) => one.expiresAt.getTime() - other.expiresAt.getTime())
  const listed = inOrder.slice(0, mostListed).map((ending) => {
    const days = Math.ceil((ending.expiresAt.getTime() - facts.now.getTime()) / dayMilliseconds)
    return item(ending, tellMoment(ending.expiresAt, language), days)
  })
  const left = endings.length - listed.length
  return { subject, paragraphs: [lead, ...listed, ...(left === 0 ? [] : [more(left)]), ask] }
}

// A supplier's contact need not know who wrote these names.
function withoutLinks(ending: Ending): Ending {
  const { organisationName, equipmentId, locationName, name } = ending
  return {
    ...ending,
    organisationName: nameWithoutLinks(organisationName),
    equipmentId: nameWithoutLinks(equipmentId),
    locationName: locationName === null ? null : nameWithoutLinks(locationName),
    // A secret need not have one.
    name: name === '' ? '' : nameWithoutLinks(name),
  }
}

type Words = {
  readonly subject: string
  readonly lead: string
  readonly item: (ending: Ending, moment: string, days: number) => string
  readonly more: (left: number) => string
  readonly ask: string
}

function english({ endings, supplier }: Facts): Words {
  const ofSupplier = `You are the contact of ${supplier} for client equipment of ${endings[0]?.organisationName}. `
  return {
    subject: 'Credentials of client equipment end soon',
    lead: `${supplier === undefined ? '' : ofSupplier}What is listed here ends by itself. From then on the client equipment cannot verify medicines with it.`,
    item: ({ equipmentId, clientId, locationName, kind, name, hint }, moment, days) =>
      [
        `Client equipment: ${equipmentId}`,
        ...(locationName === null ? [] : [`Location: ${locationName}`]),
        `Client Id: ${clientId}`,
        `${englishKinds.get(kind)}${named(name, hint, 'ending in')}`,
        `Ends: ${moment} (${days === 1 ? 'within a day' : `in ${days} days`})`,
      ].join('\n'),
    more: (left) => `And ${left} more: see them under Locations.`,
    ask:
      supplier === undefined
        ? 'Under Locations, make a new client secret with an overlap, or add a public key, and have the IT system changed before then.'
        : 'Ask the organisation for new credentials in time, or give it another public key, and change the IT system before then.',
  }
}

const englishKinds = new Map([
  ['secret', 'Client secret'],
  ['key', 'Public key'],
  ['key-set', 'Address of public keys'],
])

function finnish({ endings, supplier }: Facts): Words {
  const ofSupplier = `Olet toimittajan ${supplier} yhteyshenkilö, kun kyse on seuraavan organisaation laitteista: ${endings[0]?.organisationName}. `
  return {
    subject: 'Laitteiden tunnistetietoja vanhenee pian',
    lead: `${supplier === undefined ? '' : ofSupplier}Alla luetellut tunnistetiedot vanhenevat itsestään. Sen jälkeen laite ei voi varmentaa lääkkeitä niillä.`,
    item: ({ equipmentId, clientId, locationName, kind, name, hint }, moment, days) =>
      [
        `Laite: ${equipmentId}`,
        ...(locationName === null ? [] : [`Toimipiste: ${locationName}`]),
        `Client Id: ${clientId}`,
        `${finnishKinds.get(kind)}${named(name, hint, 'lopussa')}`,
        `Vanhenee: ${moment} (${days === 1 ? 'vuorokauden kuluessa' : `${days} päivän kuluttua`})`,
      ].join('\n'),
    more: (left) => `Lisäksi ${left} muuta: katso ne kohdasta Toimipisteet.`,
    ask:
      supplier === undefined
        ? 'Luo kohdassa Toimipisteet uusi tekninen salasana, jonka rinnalla vanha kelpaa vielä jonkin aikaa, tai lisää julkinen avain, ja huolehdi, että IT-järjestelmän asetukset vaihdetaan ajoissa.'
        : 'Pyydä organisaatiolta uudet tunnistetiedot ajoissa tai toimita sille uusi julkinen avain, ja vaihda IT-järjestelmän asetukset ennen määräaikaa.',
  }
}

const finnishKinds = new Map([
  ['secret', 'Tekninen salasana (Client Secret)'],
  ['key', 'Julkinen avain'],
  ['key-set', 'Julkisten avainten osoite'],
])

// By its name, where somebody gave it one; a secret by its last characters, as on its page.
function named(name: string, hint: string | null, ending: string): string {
  const parts = [name, hint === null ? '' : `${ending} ${hint}`].filter((part) => part !== '')
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`
}

import { type Letter, portalPage, type Reader } from '../../letters/public.ts'

/** What the Super Users of an organisation are told of an act. */
type IncidentFacts = {
  readonly what: 'locked' | 'unlocked'
  readonly organisation: string
  readonly supplier: string
  readonly system: string | null
  readonly clients: number
  /** The first of them by their names, each with its location. */
  readonly equipment: readonly string[]
  readonly reason: string
}

/** The words of the mail, which comes once an organisation and act. */
export function incidentLetter(facts: IncidentFacts, reader: Reader): Letter {
  return reader.language === 'fi' ? inFinnish(facts, reader) : inEnglish(facts, reader)
}

function inEnglish(facts: IncidentFacts, { hasSupport }: Reader): Letter {
  const { what, organisation, supplier, system, clients, equipment, reason } = facts
  const isLocked = what === 'locked'
  return {
    subject: isLocked ? 'Client equipment of an IT supplier was locked' : 'Client equipment was unlocked',
    paragraphs: [
      isLocked
        ? 'In an incident the national organisation has locked all client equipment of an IT supplier or IT system. It can do nothing until the national organisation unlocks it.'
        : 'The national organisation has unlocked what it had locked in an incident. What you had locked yourselves stays locked.',
      [
        `Organisation: ${organisation}`,
        `IT supplier: ${supplier}`,
        ...(system === null ? [] : [`IT system: ${system}`]),
        `Client equipment: ${clients}`,
        ...(isLocked ? [`Reason: ${reason}`] : []),
      ].join('\n'),
      list(
        isLocked ? 'Locked:' : 'Unlocked:',
        equipment,
        clients,
        (left) => `and ${left} more: see them under Locations`,
      ),
      ...(hasSupport ? ['If you have questions, ask the support.'] : []),
    ],
    page: portalPage.locations,
  }
}

function inFinnish(facts: IncidentFacts, { hasSupport }: Reader): Letter {
  const { what, organisation, supplier, system, clients, equipment, reason } = facts
  const isLocked = what === 'locked'
  return {
    subject: isLocked ? 'IT-toimittajan laitteet on lukittu' : 'Laitteiden lukitus on poistettu',
    paragraphs: [
      isLocked
        ? 'Kansallinen organisaatio on poikkeustilanteessa lukinnut IT-toimittajan tai IT-järjestelmän kaikki laitteet (Client Equipment). Laitteita ei voi käyttää, ennen kuin kansallinen organisaatio poistaa lukituksen.'
        : 'Kansallinen organisaatio on poistanut poikkeustilanteessa tehdyn lukituksen. Laitteet, jotka olitte itse lukinneet, pysyvät lukittuina.',
      [
        `Organisaatio: ${organisation}`,
        `IT-toimittaja: ${supplier}`,
        ...(system === null ? [] : [`IT-järjestelmä: ${system}`]),
        `Laitteita: ${clients}`,
        ...(isLocked ? [`Syy: ${reason}`] : []),
      ].join('\n'),
      list(
        isLocked ? 'Lukitut laitteet:' : 'Laitteet, joiden lukitus on poistettu:',
        equipment,
        clients,
        (left) => `ja ${left} muuta: katso ne kohdasta Toimipisteet`,
      ),
      ...(hasSupport ? ['Jos sinulla on kysyttävää, ota yhteys tukeen.'] : []),
    ],
    page: portalPage.locations,
  }
}

function list(title: string, named: readonly string[], all: number, more: (left: number) => string): string {
  const left = all - named.length
  return [title, ...named.map((one) => `- ${one}`), ...(left > 0 ? [`- ${more(left)}`] : [])].join('\n')
}

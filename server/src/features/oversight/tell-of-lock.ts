import type { NationalClient } from '@theriac/contract/v1/national.ts'
import type { PersonWork } from '../../access/work.ts'
import type { Letter, LetterParts, Reader } from '../letters/public.ts'
import { tellSuperUsers } from '../people/public.ts'

type Locked = Pick<NationalClient, 'equipmentId' | 'organisation' | 'location'>

/** Mails the Super Users of an organisation that the national organisation has locked a client of theirs, and why. */
export async function tellOfLock(
  work: PersonWork,
  parts: LetterParts,
  { equipmentId, organisation, location }: Locked,
  reason: string,
): Promise<void> {
  const facts = { equipmentId, reason, organisation: organisation.name, location: location?.name ?? '–' }
  await tellSuperUsers(work, parts, {
    ...{ organisationId: organisation.id, locationId: location?.id ?? null, about: 'equipment-locked' },
    write: (reader) => (reader.language === 'fi' ? inFinnish(facts, reader) : inEnglish(facts, reader)),
  })
}

type Facts = {
  readonly equipmentId: string
  readonly organisation: string
  readonly location: string
  readonly reason: string
}

function inEnglish({ equipmentId, organisation, location, reason }: Facts, { hasSupport }: Reader): Letter {
  return {
    subject: 'Client equipment was locked',
    paragraphs: [
      `The national organisation has locked client equipment of ${organisation}. It can do nothing until the national organisation unlocks it.`,
      `Client equipment: ${equipmentId}\nLocation: ${location}\nReason: ${reason}`,
      ...(hasSupport ? ['If you have questions, ask the support.'] : []),
      'If more is locked within 15 minutes, no message comes for it: look under Locations.',
    ],
  }
}

function inFinnish({ equipmentId, organisation, location, reason }: Facts, { hasSupport }: Reader): Letter {
  return {
    subject: 'Laite on lukittu',
    paragraphs: [
      `Kansallinen organisaatio on lukinnut laitteen (Client Equipment). Organisaatio: ${organisation}. Laitetta ei voi käyttää, ennen kuin kansallinen organisaatio poistaa lukituksen.`,
      `Laite: ${equipmentId}\nToimipiste: ${location}\nSyy: ${reason}`,
      ...(hasSupport ? ['Jos sinulla on kysyttävää, ota yhteys tukeen.'] : []),
      'Jos laitteita lukitaan lisää 15 minuutin kuluessa, niistä ei lähetetä erillistä viestiä. Tarkista tilanne kohdasta Toimipisteet.',
    ],
  }
}

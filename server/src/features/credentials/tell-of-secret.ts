import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import type { PersonWork } from '../../access/work.ts'
import { type Letter, type LetterParts, type Reader, tellMoment } from '../letters/public.ts'
import { tellSuperUsers } from '../people/public.ts'

type Made = Pick<ClientEquipment, 'equipmentId' | 'locationId' | 'locationName'> & {
  /** Whether there was one before. */
  readonly isAnother: boolean
}

/** Mails the Super Users that a client secret was made, by whom and for what; the secret is in no mail. */
export async function tellOfSecret(work: PersonWork, parts: LetterParts, made: Made): Promise<void> {
  const { actor, now } = work
  const { organisationId, name, email } = actor
  const facts = { ...made, by: `${name} (${email})`, at: now }
  await tellSuperUsers(work, parts, {
    ...{ organisationId, locationId: made.locationId, about: 'secret-made' },
    write: (reader) => (reader.language === 'fi' ? inFinnish(facts, reader) : inEnglish(facts, reader)),
  })
}

type Facts = Made & { readonly by: string; readonly at: Date }

function inEnglish(facts: Facts, { language, hasSupport }: Reader): Letter {
  const { equipmentId, locationName, isAnother, by, at } = facts
  return {
    subject: isAnother ? 'A new client secret was made' : 'Client equipment was added',
    paragraphs: [
      isAnother
        ? `${by} made a new client secret for client equipment.`
        : `${by} added client equipment and received its client secret.`,
      `Client equipment: ${equipmentId}\nLocation: ${locationName}\nTime: ${tellMoment(at, language)}`,
      `If nobody should have done this, lock the client equipment under Locations${hasSupport ? ', and tell the support' : ''}.`,
      'If more follows within 15 minutes, no message comes for it: look under Locations.',
    ],
  }
}

function inFinnish(facts: Facts, { language, hasSupport }: Reader): Letter {
  const { equipmentId, locationName, isAnother, by, at } = facts
  return {
    subject: isAnother ? 'Laitteelle luotiin uusi tekninen salasana' : 'Uusi laite lisättiin',
    paragraphs: [
      isAnother
        ? `${by} loi laitteelle uuden teknisen salasanan (Client Secret).`
        : `${by} lisäsi laitteen ja sai sen teknisen salasanan (Client Secret).`,
      `Laite: ${equipmentId}\nToimipiste: ${locationName}\nAika: ${tellMoment(at, language)}`,
      `Jos kenenkään ei olisi pitänyt tehdä tätä, lukitse laite kohdassa Toimipisteet${hasSupport ? ' ja kerro asiasta tukeen' : ''}.`,
      'Jos samanlaisia muutoksia tulee lisää 15 minuutin kuluessa, niistä ei lähetetä erillistä viestiä. Tarkista tilanne kohdasta Toimipisteet.',
    ],
  }
}

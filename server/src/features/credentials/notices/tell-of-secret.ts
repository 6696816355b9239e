import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import type { PersonWork } from '../../../access/work.ts'
import { type Letter, type LetterParts, portalPage, type Reader, tellMoment } from '../../letters/public.ts'
import { tellSuperUsers } from '../../people/public.ts'

type Made = Pick<ClientEquipment, 'clientId' | 'equipmentId' | 'locationId' | 'locationName'> & {
  readonly what: 'first-secret' | 'another-secret' | 'key' | 'hand-over'
}

/** Mails the Super Users that a credential was made, by whom and for what; no secret is in a mail. */
export async function tellOfSecret(work: PersonWork, parts: LetterParts, made: Made): Promise<void> {
  const { actor, now } = work
  const { organisationId, name, email } = actor
  const facts = { ...made, by: `${name} (${email})`, at: now }
  await tellSuperUsers(work, parts, {
    ...{
      organisationId,
      locationId: made.locationId,
      about: made.what === 'key' ? 'key-added' : 'secret-made',
    },
    write: (reader) => ({
      ...(reader.language === 'fi' ? inFinnish(facts, reader) : inEnglish(facts, reader)),
      page: portalPage.equipment(made.locationId, made.clientId),
    }),
  })
}

type Facts = Made & { readonly by: string; readonly at: Date }

const words = {
  en: {
    'first-secret': {
      subject: 'Client equipment was added',
      deed: 'added client equipment and received its client secret.',
    },
    'another-secret': {
      subject: 'A new client secret was made',
      deed: 'made a new client secret for client equipment.',
    },
    'hand-over': {
      subject: 'Credentials are handed over by a link',
      deed: 'hands the credentials of client equipment over by a link. Until they are collected it can be withdrawn.',
    },
    key: {
      subject: 'A public key was added',
      deed: 'added a public key to client equipment. Whoever holds its private key can sign in as that equipment.',
    },
  },
  fi: {
    'first-secret': {
      subject: 'Uusi laite lisättiin',
      deed: 'lisäsi laitteen ja sai sen teknisen salasanan (Client Secret).',
    },
    'another-secret': {
      subject: 'Laitteelle luotiin uusi tekninen salasana',
      deed: 'loi laitteelle uuden teknisen salasanan (Client Secret).',
    },
    'hand-over': {
      subject: 'Laitteen tunnistetiedot luovutetaan linkillä',
      deed: 'luovuttaa laitteen tunnistetiedot linkillä. Luovutuksen voi perua, kunnes tunnistetiedot on noudettu.',
    },
    key: {
      subject: 'Laitteelle lisättiin julkinen avain',
      deed: 'lisäsi laitteelle julkisen avaimen. Vastaavan yksityisen avaimen haltija voi käyttää laitteen tunnistetietoja.',
    },
  },
} as const

function inEnglish(facts: Facts, { language, hasSupport }: Reader): Letter {
  const { equipmentId, locationName, what, by, at } = facts
  const { subject, deed } = words.en[what]
  return {
    subject,
    paragraphs: [
      `${by} ${deed}`,
      `Client equipment: ${equipmentId}\nLocation: ${locationName}\nTime: ${tellMoment(at, language)}`,
      `If nobody should have done this, lock the client equipment under Locations${hasSupport ? ', and tell the support' : ''}.`,
      'If more follows within 15 minutes, no message comes for it: look under Locations.',
    ],
  }
}

function inFinnish(facts: Facts, { language, hasSupport }: Reader): Letter {
  const { equipmentId, locationName, what, by, at } = facts
  const { subject, deed } = words.fi[what]
  return {
    subject,
    paragraphs: [
      `${by} ${deed}`,
      `Laite: ${equipmentId}\nToimipiste: ${locationName}\nAika: ${tellMoment(at, language)}`,
      `Jos kenenkään ei olisi pitänyt tehdä tätä, lukitse laite kohdassa Toimipisteet${hasSupport ? ' ja kerro asiasta tukeen' : ''}.`,
      'Jos samanlaisia muutoksia tulee lisää 15 minuutin kuluessa, niistä ei lähetetä erillistä viestiä. Tarkista tilanne kohdasta Toimipisteet.',
    ],
  }
}

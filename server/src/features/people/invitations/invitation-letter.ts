import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { type Letter, type Reader, tellMoment } from '../../letters/public.ts'

/** What an invitation's mail tells. */
export type InvitationFacts = {
  readonly kind: MembershipKind
  /** Who invites, and for which organisation; the operator does so in nobody's name. */
  readonly inviter: { readonly name: string; readonly organisation: string } | undefined
  readonly organisation: string
  /** Whether whoever accepts is asked for known facts. */
  readonly isAsking: boolean
  readonly link: string
  readonly expiresAt: Date
}

/** The words of an invitation: who invites, to which organisation, until when, and whom to ask. */
export function invitationLetter(facts: InvitationFacts, reader: Reader): Letter {
  return reader.language === 'fi' ? inFinnish(facts, reader) : inEnglish(facts, reader)
}

const englishKinds = {
  'super-user': 'as Super User',
  'nmvo-administrator': 'as NMVO administrator',
  inspector: 'as inspector',
  user: 'as a user',
} as const

function inEnglish(
  { kind, inviter, organisation, isAsking, link, expiresAt }: InvitationFacts,
  reader: Reader,
): Letter {
  const role = `Theriac, the medicines verification portal, ${englishKinds[kind]} of ${organisation}.`
  return {
    subject: 'You are invited to Theriac',
    paragraphs: [
      inviter === undefined
        ? `You are invited to ${role}`
        : `${inviter.name} (${inviter.organisation}) invites you to ${role}`,
      'Open this link to accept the invitation:',
      link,
      ...(isAsking
        ? ['It asks for facts that were agreed on with the national organisation: have them at hand.']
        : []),
      `It works once, until ${tellMoment(expiresAt, reader.language)}. A newer invitation to this address ends it.`,
      `If you do not know what this is about, do nothing${reader.hasSupport ? ', or ask the support' : ''}.`,
    ],
  }
}

const finnishKinds = {
  'super-user': 'pääkäyttäjäksi (Super User)',
  'nmvo-administrator': 'kansallisen organisaation ylläpitäjäksi',
  inspector: 'tarkastajaksi',
  user: 'käyttäjäksi',
} as const

function inFinnish(
  { kind, inviter, organisation, isAsking, link, expiresAt }: InvitationFacts,
  reader: Reader,
): Letter {
  const role = `lääkkeiden varmennusportaaliin Theriaciin ${finnishKinds[kind]}. Organisaatio: ${organisation}.`
  return {
    subject: 'Sinut on kutsuttu Theriaciin',
    paragraphs: [
      inviter === undefined
        ? `Sinut on kutsuttu ${role}`
        : `${inviter.name} (${inviter.organisation}) kutsuu sinut ${role}`,
      'Hyväksy kutsu tästä linkistä:',
      link,
      ...(isAsking
        ? [
            'Sivulla kysytään tietoja, joista on sovittu kansallisen organisaation kanssa. Pidä ne saatavilla.',
          ]
        : []),
      `Linkki toimii kerran ja on voimassa ${tellMoment(expiresAt, reader.language)} asti. Uudempi kutsu tähän osoitteeseen korvaa sen.`,
      `Jos et tiedä, mistä on kyse, sinun ei tarvitse tehdä mitään.${reader.hasSupport ? ' Voit myös kysyä tuesta.' : ''}`,
    ],
  }
}

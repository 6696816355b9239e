import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { MembershipKind } from '../../../access/actor.ts'
import type { Mail } from '../../../platform/mail/mail.ts'

export type InvitationLetter = {
  readonly email: string
  readonly language: string
  readonly kind: MembershipKind
  readonly invitedBy: string
  readonly organisation: string
  readonly expiresAt: Date
  readonly link: string
  readonly publicUrl: string
  readonly market: MarketSettings
}

type Words = Pick<InvitationLetter, 'kind' | 'invitedBy' | 'organisation' | 'link'> & {
  readonly until: string
}

/** The mail of an invitation: who invites, to which organisation, until when, and whom to ask. */
export function writeInvitation(letter: InvitationLetter): Mail {
  const { email, language, expiresAt, publicUrl, market, ...words } = letter
  const write = language === 'fi' ? inFinnish : inEnglish
  const locale = language === 'fi' ? 'fi' : 'en-GB'
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const { subject, paragraphs, support } = write({ ...words, until: `${time.format(expiresAt)} UTC` })
  const contact = [market.supportEmail, market.supportUrl].filter((one) => one !== undefined).join(', ')
  const ending = [...(contact === '' ? [] : [`${support}: ${contact}`]), `Theriac, ${publicUrl}`]
  return { to: email, subject, text: `${[...paragraphs, ...ending].join('\n\n')}\n`, notAfter: expiresAt }
}

const englishKinds = {
  'super-user': 'as its Super User',
  'nmvo-administrator': 'as its NMVO administrator',
  inspector: 'as its inspector',
  user: 'as a user',
} as const

function inEnglish({ kind, invitedBy, organisation, link, until }: Words) {
  return {
    subject: 'You are invited to Theriac',
    support: 'Support',
    paragraphs: [
      'Hello,',
      `${invitedBy} invites you to Theriac, the medicines verification portal, ${englishKinds[kind]} of ${organisation}.`,
      'Open this link to accept the invitation:',
      link,
      `It works once, until ${until}. A newer invitation to this address ends it.`,
      'If you do not know what this is about, do nothing, or ask the support.',
    ],
  }
}

const finnishKinds = {
  'super-user': 'pääkäyttäjäksi (Super User)',
  'nmvo-administrator': 'kansallisen organisaation ylläpitäjäksi',
  inspector: 'tarkastajaksi',
  user: 'käyttäjäksi',
} as const

function inFinnish({ kind, invitedBy, organisation, link, until }: Words) {
  return {
    subject: 'Sinut on kutsuttu Theriaciin',
    support: 'Tuki',
    paragraphs: [
      'Hei,',
      `${invitedBy} kutsuu sinut lääkkeiden varmennusportaaliin Theriaciin ${finnishKinds[kind]}. Organisaatio: ${organisation}.`,
      'Hyväksy kutsu tästä linkistä:',
      link,
      `Linkki toimii kerran ja on voimassa ${until} asti. Uudempi kutsu tähän osoitteeseen korvaa sen.`,
      'Jos et tiedä, mistä on kyse, sinun ei tarvitse tehdä mitään. Voit myös kysyä tuesta.',
    ],
  }
}

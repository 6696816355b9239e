import type { IssuedHandOver, NewHandOver } from '@theriac/contract/v1/hand-over.ts'
import type { Static } from 'typebox'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import { digestOf, newLinkToken } from '../../platform/crypto/link-token.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { newReadableCode } from '../../platform/crypto/readable-code.ts'
import { keptAddressIfAny } from '../../platform/mail/kept-address.ts'
import { demandClient, type OwnedClient, readEquipment, withdrawOpenHandOver } from '../clients/public.ts'
import { tellOfSecret } from '../credentials/public.ts'
import { languageOf, type LetterParts, nameWithoutLinks, writeLetter } from '../letters/public.ts'
import { demandOrganisationById } from '../organisations/public.ts'
import { countSend } from '../people/public.ts'
import { holdUsers } from '../roles/public.ts'
import { hashCode } from './collection/hand-over-code.ts'
import { insertHandOver } from './parts/hand-over.sql.ts'
import { linkLetter } from './letters/link-letter.ts'

type Given = Static<typeof NewHandOver> & {
  /** When what is collected ends by itself; null or left out: never. */
  readonly credentialExpiresAt?: string | null | undefined
}

const usualOverlapSeconds = 86_400

/**
 * Makes a link and a code with which a supplier collects a new credential of a client, in the place of a link that was not
 * used yet. What the client has counts until then. Link and code are kept nowhere; where the link is mailed, nobody but
 * its reader gets it.
 * @returns the hand-over, with its code and, where it is not mailed, its link
 * @throws client.not_found, client.locked, code.too_many_sends, credential.ends_too_late
 */
export async function handOverCredentials(
  work: PersonWork,
  parts: LetterParts,
  owned: OwnedClient,
  { email, validDays, overlapSeconds = usualOverlapSeconds, ...given }: Given,
): Promise<IssuedHandOver> {
  const { actor, tx, now, record } = work
  const sentTo = keptAddressIfAny(email)
  // Before the client: whoever counts mails of an organisation waits for who is counting them.
  if (sentTo !== null) await holdUsers(work, owned.organisationId)
  const client = await demandClient(work, owned)
  if (client.status === 'locked') raise('client.locked')
  const expiresAt = new Date(now.getTime() + validDays * 86_400_000)
  const credentialEnd = readEndAfter(expiresAt, given.credentialExpiresAt)
  await withdrawOpenHandOver(work, client, 'replaced')
  const { organisationId, clientId } = client
  const id = newId(now)
  const [token, code] = [newLinkToken(), newReadableCode()]
  const { codeHmac, hmacKeyId } = hashCode(parts.keyring, id, code)
  await tx.run(insertHandOver, [
    ...([id, organisationId, client.id, digestOf(token), codeHmac, hmacKeyId, overlapSeconds] as const),
    ...([credentialEnd, sentTo, actor.name, actor.personId, now, expiresAt] as const),
  ])
  const link = `${parts.publicUrl}/hand-over#${token}`
  if (sentTo !== null) await mailLink(work, parts, { organisationId, sentTo, link, expiresAt })
  record({
    action: 'hand_over.made',
    subject: `client:${clientId}`,
    organisationId,
    details: { handOverId: id, sentTo, expiresAt: expiresAt.toISOString(), overlapSeconds },
  })
  await tellOfSecret(work, parts, { ...(await readEquipment(work, clientId)), what: 'hand-over' })
  return { id, link: sentTo === null ? link : null, code, sentTo, expiresAt: expiresAt.toISOString() }
}

// What has ended before it can be collected would be no credential.
function readEndAfter(latest: Date, text: string | null = null): Date | null {
  if (text === null) return null
  const end = new Date(text)
  return end > latest ? end : raise('credential.ends_too_late')
}

type Mailed = {
  readonly organisationId: string
  readonly sentTo: string
  readonly link: string
  readonly expiresAt: Date
}

// In the language of who sends it: nothing is known of its reader.
async function mailLink(work: PersonWork, parts: LetterParts, mailed: Mailed): Promise<void> {
  const { actor, tx, market, enqueue } = work
  const { organisationId, sentTo, link, expiresAt } = mailed
  await countSend(work, organisationId, sentTo)
  const organisation = (await demandOrganisationById(tx, organisationId)).name
  const language = await languageOf(tx, actor.personId)
  // Nobody has confirmed the address: no link but this one goes to it in our name.
  const [sender, from] = [nameWithoutLinks(actor.name), nameWithoutLinks(organisation)]
  const facts = { sender, organisation: from, link, expiresAt }
  enqueue(
    writeLetter(parts, { email: sentTo, language, market }, (reader) => linkLetter(facts, reader), expiresAt),
  )
}

import type { Work } from '../../../access/work.ts'
import {
  countsSince,
  mailsToOne,
  type MailLimit,
  secondsUntilMail,
  tooManySends,
} from '../../../access/throttle/mail-limit.ts'
import { holdSendsOf, listSendsBy, listSendsOf, listSendsTo, noteSend } from './invitation-send.sql.ts'

/** Invitations of one person: whoever takes an account over must not write to the whole world with it. */
const invitationsOfPerson: MailLimit = { most: 30, windowSeconds: 3600 }

/** Invitations of the users of an organisation. */
const invitationsOfOrganisation: MailLimit = { most: 100, windowSeconds: 86_400 }

/**
 * Counts a mail to an address that somebody typed: an invitation, a new one or one that is sent again, or the link of a
 * hand-over. The users of the organisation must be held: of two who send at once the second counts what the first sent.
 * The operator is limited for an address only, and an organisation's count does not keep the national organisation from
 * inviting a Super User there.
 * @throws code.too_many_sends with Retry-After
 */
export async function countSend(
  { actor, tx, now }: Work,
  organisationId: string,
  email: string,
): Promise<void> {
  const wait = async (limit: MailLimit, list: (since: Date) => Promise<{ sentAt: Date }[]>) => {
    const sends = await list(countsSince(limit, now))
    return secondsUntilMail(
      sends.map(({ sentAt }) => sentAt),
      limit,
      now,
    )
  }
  const inviterId = actor.kind === 'person' ? actor.personId : null
  const waits = [await wait(mailsToOne, (since) => tx.many(listSendsTo, [organisationId, email, since]))]
  if (inviterId !== null) {
    await tx.maybe(holdSendsOf, [inviterId])
    waits.push(await wait(invitationsOfPerson, (since) => tx.many(listSendsBy, [inviterId, since])))
  }
  if (actor.kind === 'person' && actor.organisationId === organisationId) {
    waits.push(
      await wait(invitationsOfOrganisation, (since) => tx.many(listSendsOf, [organisationId, since])),
    )
  }
  const seconds = Math.max(...waits)
  if (seconds > 0) throw tooManySends(seconds)
  await tx.run(noteSend, [organisationId, email, inviterId, now])
}

import { ApplicationKind } from '@theriac/contract/v1/applications.ts'
import { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { PermanentFailure } from '../../../platform/jobs/permanent-failure.ts'
import type { Task } from '../../../platform/jobs/task.ts'
import { type LetterParts, writeLetter } from '../../letters/public.ts'
import { readSettings } from '../../markets/public.ts'
import { isFirstNotice } from '../../people/public.ts'
import { permissionsOfPerson } from '../../roles/public.ts'
import { appliedWithoutLinks } from './applied-without-links.ts'
import { lettersIn } from './letters-in.ts'
import { findAppliedFor, listNmvoPeople } from './reader.sql.ts'

const payloadCheck = Compile(Type.Object({ applicationId: Type.String() }))
const kinds = Compile(ApplicationKind)
const memberships = Compile(MembershipKind)

/**
 * Makes the task that mails those of a national organisation who decide that somebody has applied: of one kind of
 * application a mail goes every quarter of an hour at most. What was withdrawn meanwhile is told to nobody.
 */
export function createTellNmvo(database: Database, clock: Clock, parts: LetterParts): Task {
  return async (payload) => {
    if (!payloadCheck.Check(payload)) throw new PermanentFailure('The job names no application.')
    const { applicationId } = payload
    await database.transaction('theriac_national', undefined, (tx) =>
      tell(tx, clock.now(), parts, applicationId),
    )
  }
}

async function tell(tx: Transaction, now: Date, parts: LetterParts, applicationId: string): Promise<void> {
  const applied = await tx.maybe(findAppliedFor, [applicationId])
  if (applied === undefined || !kinds.Check(applied.kind)) return
  const { kind, marketCode, marketSettings, ...rest } = applied
  const facts = appliedWithoutLinks({ id: applicationId, kind, ...rest })
  const people = (await tx.many(listNmvoPeople, [marketCode])).filter(mayDecide)
  const market = readSettings(marketSettings)
  for (const [organisationId, readers] of Map.groupBy(people, (one) => one.organisationId)) {
    if (!(await isFirstNotice({ tx, now }, organisationId, `applied:${kind}`))) continue
    for (const { email, name, language } of readers) {
      const addressee = { email, name, language, market }
      enqueue(
        tx,
        writeLetter(parts, addressee, (reader) => lettersIn(reader.language).applied(facts, reader)),
      )
    }
  }
}

function mayDecide({ kind, groupPermissions }: RowOf<typeof listNmvoPeople>): boolean {
  if (!memberships.Check(kind)) return false
  return permissionsOfPerson(kind, 'nmvo', groupPermissions).has('national-applications:decide')
}

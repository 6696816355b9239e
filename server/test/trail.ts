import { json, nullable, text, uuid } from '../src/platform/database/columns.ts'
import { statement } from '../src/platform/database/statement.ts'
import type { TestApp } from './test-app.ts'

/** What the trail tells of a subject, as in `location:100001`, oldest first. */
export function readTrail({ database }: Pick<TestApp, 'database'>, subject: string) {
  return database.transaction('theriac_national', undefined, (tx) => tx.many(listTrail, [subject]))
}

const listTrail = statement({
  name: 'list_test_trail',
  params: [text],
  columns: {
    action: text,
    outcome: text,
    actorKind: text,
    actorId: text,
    organisationId: nullable(uuid),
    details: json,
  },
  text: `
    select action, outcome, actor_kind as "actorKind", actor_id as "actorId", organisation_id as "organisationId", details
    from audit_events
    where subject = $1
    order by occurred_at, id`,
})

import type { Application } from '@theriac/contract/v1/applications.ts'
import { isPersonName } from '@theriac/contract/typed-line.ts'
import type { PersonWork } from '../../../access/work.ts'
import { type Letter, type LetterParts, type Reader, writeLetter } from '../../letters/public.ts'
import { appliedWithoutLinks } from './applied-without-links.ts'
import type { Applied } from './letters.ts'
import { lettersIn } from './letters-in.ts'
import { findSupplierContact, listReadersOfDecision } from './reader.sql.ts'

/** Mails the Super Users and the applicant how the national organisation has decided; and the supplier, if it approved. */
export async function tellOfDecision(
  work: PersonWork,
  parts: LetterParts,
  application: Application,
): Promise<void> {
  const { decision, kind, state } = application
  if (decision === null) return
  const facts = { ...factsOf(application), reason: decision.reason }
  const how = state === 'refused' ? 'refused' : 'approved'
  await tellReaders(work, parts, application, (reader) => lettersIn(reader.language)[how](facts, reader))
  if (how === 'approved' && kind === 'it-system-change') await tellSupplier(work, parts, application)
}

/** Mails the Super Users and the applicant that the old IT system was locked, and what of it. */
export async function tellOfFinish(
  work: PersonWork,
  parts: LetterParts,
  application: Application,
  locked: readonly string[],
): Promise<void> {
  const facts = { ...factsOf(application), locked }
  await tellReaders(work, parts, application, (reader) => lettersIn(reader.language).finished(facts, reader))
}

function factsOf({ id, kind, organisation, location, newLocation, change }: Application): Applied {
  return {
    ...{ id, kind, organisation: organisation.name, systemName: change?.systemName ?? null },
    location: location?.name ?? newLocation?.name ?? '',
  }
}

// Each decision has its mail: no application hides behind another one.
async function tellReaders(
  { tx, market, enqueue }: PersonWork,
  parts: LetterParts,
  { organisation, id }: Application,
  write: (reader: Reader) => Letter,
): Promise<void> {
  for (const reader of await tx.many(listReadersOfDecision, [organisation.id, id])) {
    enqueue(writeLetter(parts, { ...reader, market }, write))
  }
}

async function tellSupplier(
  { tx, market, enqueue }: PersonWork,
  parts: LetterParts,
  application: Application,
): Promise<void> {
  const contact = await tx.maybe(findSupplierContact, [application.organisation.id, application.id])
  if (contact === undefined || contact.email === null) return
  const { email, name, language, plannedOn } = contact
  // Nobody has confirmed the address: no link that the applicant wrote goes to it in our name.
  const facts = { ...appliedWithoutLinks(factsOf(application)), plannedOn }
  const greeted = name !== null && isPersonName(name) ? name : undefined
  const addressee = { email, language: language ?? 'en', name: greeted, market }
  enqueue(writeLetter(parts, addressee, (reader) => lettersIn(reader.language).toSupplier(facts, reader)))
}

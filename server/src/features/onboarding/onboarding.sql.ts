import { bytes, integer, nullable, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

export const insertOnboarding = statement({
  name: 'insert_onboarding',
  params: [uuid],
  columns: {},
  text: 'insert into onboardings (organisation_id) values ($1)',
})

export const insertKnownFact = statement({
  name: 'insert_known_fact',
  params: [uuid, uuid, integer, text, bytes, text],
  columns: {},
  text: `
    insert into known_facts (id, organisation_id, place, question, answer_hmac, hmac_key_id)
    values ($1, $2, $3, $4, $5, $6)`,
})

export const deleteKnownFacts = statement({
  name: 'delete_known_facts',
  params: [uuid],
  columns: {},
  text: `
    delete from known_facts
    where organisation_id = $1`,
})

export const insertProposedLocation = statement({
  name: 'insert_proposed_location',
  params: [uuid, uuid, integer, text, nullable(text), nullable(text), text, nullable(text)],
  columns: {},
  text: `
    insert into proposed_locations (id, organisation_id, place, name, address, city, postal_code, contact_email)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
})

export const findOnboarding = statement({
  name: 'find_onboarding',
  params: [uuid],
  columns: {
    wrongAnswers: integer,
    answeredAt: nullable(timestamp),
    locationsConfirmedAt: nullable(timestamp),
  },
  text: `
    select
      wrong_answers as "wrongAnswers", answered_at as "answeredAt", locations_confirmed_at as "locationsConfirmedAt"
    from onboardings
    where organisation_id = $1`,
})

// Locks the row: of tries that come together each counts.
export const findOnboardingToAnswer = statement({
  name: 'find_onboarding_to_answer',
  params: [uuid],
  columns: { wrongAnswers: integer, answeredAt: nullable(timestamp) },
  text: `
    select wrong_answers as "wrongAnswers", answered_at as "answeredAt"
    from onboardings
    where organisation_id = $1
    for no key update`,
})

export const listQuestions = statement({
  name: 'list_questions',
  params: [uuid],
  columns: { question: text },
  text: `
    select question
    from known_facts
    where organisation_id = $1
    order by place`,
})

export const hasOpenQuestions = statement({
  name: 'has_open_questions',
  params: [uuid],
  columns: { one: integer },
  text: `
    select 1 as one
    from known_facts f
    join onboardings o on o.organisation_id = f.organisation_id
    where f.organisation_id = $1
      and o.answered_at is null
    limit 1`,
})

// Those that nobody has answered yet.
export const listKnownFacts = statement({
  name: 'list_known_facts',
  params: [uuid],
  columns: { id: uuid, question: text, answerHmac: bytes, hmacKeyId: text },
  text: `
    select f.id, f.question, f.answer_hmac as "answerHmac", f.hmac_key_id as "hmacKeyId"
    from known_facts f
    join onboardings o on o.organisation_id = f.organisation_id
    where f.organisation_id = $1
      and o.answered_at is null
    order by f.place`,
})

export const countWrongAnswers = statement({
  name: 'count_wrong_answers',
  params: [uuid],
  columns: { wrongAnswers: integer },
  text: `
    update onboardings
    set wrong_answers = wrong_answers + 1
    where organisation_id = $1
    returning wrong_answers as "wrongAnswers"`,
})

export const forgetWrongAnswers = statement({
  name: 'forget_wrong_answers',
  params: [uuid],
  columns: {},
  text: `
    update onboardings
    set wrong_answers = 0
    where organisation_id = $1
      and answered_at is null
      and wrong_answers > 0`,
})

export const markAnswered = statement({
  name: 'mark_answered',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update onboardings
    set answered_at = $2
    where organisation_id = $1
      and answered_at is null`,
})

export const listProposedLocations = statement({
  name: 'list_proposed_locations',
  params: [uuid],
  columns: {
    name: text,
    address: nullable(text),
    city: nullable(text),
    postalCode: text,
    contactEmail: nullable(text),
  },
  text: `
    select p.name, p.address, p.city, p.postal_code as "postalCode", p.contact_email as "contactEmail"
    from proposed_locations p
    join onboardings o on o.organisation_id = p.organisation_id
    where p.organisation_id = $1
      and o.locations_confirmed_at is null
    order by p.place`,
})

// Of two who confirm at once one comes first.
export const markLocationsConfirmed = statement({
  name: 'mark_locations_confirmed',
  params: [uuid, timestamp],
  columns: {},
  text: `
    update onboardings
    set locations_confirmed_at = $2
    where organisation_id = $1
      and locations_confirmed_at is null`,
})

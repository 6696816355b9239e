import type { Problem } from './problem.ts'

/** Refusals about what goes between an organisation and its national organisation. */
export const applicationProblems = {
  'application.not_found': { status: 404, sentence: 'There is no such application.' },
  'application.open_already': {
    status: 409,
    sentence: 'There is an open application of this kind for the location. Withdraw it first.',
  },
  'application.decided': {
    status: 409,
    sentence: 'Somebody else has decided this application meanwhile. See errors for who and how.',
  },
  'application.over': { status: 409, sentence: 'This application is withdrawn, refused or closed.' },
  'application.not_approved': {
    status: 409,
    sentence: 'The application is not approved yet. Wait for the national organisation.',
  },
  'application.needed': {
    status: 409,
    sentence: 'The national organisation has to approve this first. Apply for it under Applications.',
  },
  'application.not_needed': {
    status: 409,
    sentence: 'In this market that needs no application. Do it under Locations.',
  },
  'application.old_in_use': {
    status: 409,
    sentence: 'Equipment that would stop was used in the last 24 hours. Look at it, and confirm that.',
  },
  'incident.not_found': { status: 404, sentence: 'There is no such lock of a supplier.' },
  'incident.open_already': {
    status: 409,
    sentence: 'Everything of this supplier or IT system is locked already. Unlock that first.',
  },
  'incident.changed': {
    status: 409,
    sentence: 'What this would lock is not what was shown any more. Look at it again.',
  },
  'known_fact.wrong': {
    status: 422,
    sentence: 'An answer is wrong. Check them; after five wrong tries the invitation ends.',
  },
  'onboarding.not_open': {
    status: 409,
    sentence: 'The locations of the organisation are confirmed already.',
  },
} as const satisfies Record<string, Problem>

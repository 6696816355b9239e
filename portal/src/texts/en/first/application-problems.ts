import type { applicationProblems as contract } from '@theriac/contract/problems/application-problems.ts'

export const applicationProblems: Readonly<Record<keyof typeof contract, string>> = {
  'application.not_found': 'There is no such application.',
  'application.open_already':
    'There is an open application of this kind for the location. Withdraw it first, or wait for it.',
  'application.decided': 'Somebody else has decided meanwhile. Reload the page to see how.',
  'application.over': 'This application was withdrawn, refused or closed meanwhile. Reload the page.',
  'application.not_approved': 'The application is not approved yet.',
  'application.needed':
    'The national organisation has to approve this first. Apply for it under Applications.',
  'application.not_needed': 'This needs no application here. Do it under Locations.',
  'application.old_in_use':
    'Equipment that would stop was used in the last 24 hours. Look at it, and confirm that.',
  'incident.not_found': 'There is no such lock. Reload the page.',
  'incident.open_already': 'Everything of this supplier or IT system is locked already.',
  'incident.changed': 'What would be locked has changed since you looked. Look at it again.',
  'known_fact.wrong': 'An answer is wrong. Check them; after five wrong tries the invitation ends.',
  'onboarding.not_open': 'The locations were confirmed already. You find them under Locations.',
}

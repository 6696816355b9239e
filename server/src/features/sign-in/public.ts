export { createRecognisePerson } from './recognise-person.ts'
export { isMembershipKind } from './standing.ts'

export { createRecognisePerson } from './session/recognise-person.ts'
export { takeTotpAway } from './second-factor/take-totp-away.ts'

export { createRecognisePerson } from './session/recognise-person.ts'

export { invitePerson, type NewInvitation } from './invitations/invite-person.ts'

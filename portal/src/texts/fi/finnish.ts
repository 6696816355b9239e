import type { english } from '../en/english.ts'
import { account } from './account.ts'
import { clientRoles } from './client-roles.ts'
import { emailChange } from './email-change.ts'
import { equipment } from './equipment.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { invitation } from './invitation.ts'
import { locations } from './locations.ts'
import { newPassword } from './new-password.ts'
import { nationalClients } from './national-clients.ts'
import { national } from './national.ts'
import { passwordReset } from './password-reset.ts'
import { permissions } from './permissions.ts'
import { problems } from './problems.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { suppliers } from './suppliers.ts'
import { ui } from './ui.ts'
import { userGroups } from './user-groups.ts'
import { users } from './users.ts'

/** Everything that the portal says, in Finnish. */
export const finnish: typeof english = {
  ui,
  shell,
  problems,
  permissions,
  signIn,
  home,
  locations,
  equipment,
  clientRoles,
  passwordReset,
  invitation,
  emailChange,
  users,
  userGroups,
  national,
  nationalClients,
  suppliers,
  newPassword,
  account,
  help,
}

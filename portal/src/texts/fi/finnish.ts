import type { english } from '../en/english.ts'
import { clientRoles } from './client-roles.ts'
import { equipment } from './equipment.ts'
import { home } from './home.ts'
import { locations } from './locations.ts'
import { permissions } from './permissions.ts'
import { problems } from './problems.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { ui } from './ui.ts'

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
}

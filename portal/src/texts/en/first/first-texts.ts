import { home } from './home.ts'
import { newPassword } from './new-password.ts'
import { permissions } from './permissions.ts'
import { problems } from './problems.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { ui } from './ui.ts'

/** What everybody needs at once: the shell and what is shared, signing in, home. */
export const firstTexts = { ui, shell, problems, permissions, signIn, newPassword, home }

import { type Command, InvalidArgumentError } from 'commander'
import { type Algorithm, isAlgorithm, listKeys, rotateKeys } from '../../features/signing-keys/public.ts'
import { takeTotpAway } from '../../features/sign-in/public.ts'
import { readText } from './read-option.ts'
import { runCommand } from './run-command.ts'

/** The commands that keep an installation in order. */
export function addUpkeepCommands(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to this program’s schema')
    .action(async (_: object, command: Command) =>
      runCommand(command, async () => ({ schema: 'up to date' }), { mayMigrate: true, mayBegin: true }),
    )
  program
    .command('totp')
    .description('authenticator apps')
    .command('remove')
    .description('take away the app of a person who has lost it with all recovery codes; make sure who asks')
    .requiredOption('--email <address>', 'the User Name', readText)
    .action(async ({ email }: { email: string }, command: Command) =>
      runCommand(command, async (work) => {
        const had = await takeTotpAway(work, email)
        return { email, totp: had ? 'removed; the sessions have ended' : 'had none; nothing was changed' }
      }),
    )
  const keys = program.command('keys').description('the keys that sign access tokens')
  keys
    .command('list')
    .description('list them, the newest first, and what each does now')
    .action(async (_: object, command: Command) => runCommand(command, ({ tx, now }) => listKeys(tx, now)))
  keys
    .command('rotate')
    .description(
      'make a new key: published now, signing in ten minutes, the old ones trusted until their tokens end',
    )
    .option('--algorithm <name>', 'EdDSA or RS256', readAlgorithm, 'EdDSA')
    .option('--at-once', 'a key leaked: sign with the new one now, and trust no token of the old ones')
    .action(async ({ algorithm, atOnce }: { algorithm: Algorithm; atOnce?: boolean }, command: Command) =>
      runCommand(command, (work, keyring) =>
        rotateKeys(work, keyring, { algorithm, atOnce: atOnce === true }),
      ),
    )
}

function readAlgorithm(text: string): Algorithm {
  if (isAlgorithm(text)) return text
  throw new InvalidArgumentError('EdDSA or RS256.')
}

import { type Command, InvalidArgumentError } from 'commander'
import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { raise } from '../../access/raise.ts'
import { addLocation, listLocations } from '../../features/locations/public.ts'
import {
  addMarket,
  changeSettings,
  findMarket,
  listMarkets,
  readSettings,
} from '../../features/markets/public.ts'
import {
  addOrganisation,
  isOrganisationType,
  listOrganisations,
} from '../../features/organisations/public.ts'
import { addFullAccess } from '../../features/roles/public.ts'
import { demandOrganisation } from './demand-organisation.ts'
import { readMarket, readOrganisationId, readOrganisationName, readText } from './read-option.ts'
import { runCommand } from './run-command.ts'

type NewLocationOptions = {
  organisation: string
  name: string
  postalCode: string
  address?: string
  city?: string
}

/** The commands that lay out markets, organisations and their locations. */
export function addOrganisationCommands(program: Command): void {
  addMarketCommands(program.command('market').description('countries and their settings'))
  const organisation = program.command('organisation').description('legal entities')
  organisation
    .command('add')
    .description('add an organisation; it has the client role Full Access from the start')
    .requiredOption('--market <code>', 'its market, as in IE', readMarket)
    .requiredOption(
      '--type <type>',
      'pharmacy, hospital, wholesaler, manufacturer, authority or nmvo',
      readType,
    )
    .requiredOption('--name <name>', 'its name', readOrganisationName)
    .action(async (given: { market: string; type: OrganisationType; name: string }, command: Command) =>
      runCommand(command, async (work) => ({ id: await addOrganisation(work, given, [addFullAccess]) })),
    )
  organisation
    .command('list')
    .description('list the organisations')
    .action(async (_: object, command: Command) =>
      runCommand(command, ({ tx }) => tx.many(listOrganisations, [])),
    )
  const location = program.command('location').description('sites of organisations')
  location
    .command('add')
    .description('add a location to an organisation')
    .requiredOption('--organisation <id>', 'the organisation', readOrganisationId)
    .requiredOption('--name <name>', 'the Location Name', readText)
    .requiredOption('--postal-code <code>', 'the Postal Code', readText)
    .option('--address <address>', 'the Address', readText)
    .option('--city <city>', 'the City', readText)
    .action(async ({ organisation: organisationId, ...given }: NewLocationOptions, command: Command) =>
      runCommand(command, async (work) => ({
        locationId: await addLocation(work, { organisationId, ...given }),
      })),
    )
  location
    .command('list')
    .description('list the locations of an organisation')
    .requiredOption('--organisation <id>', 'the organisation', readOrganisationId)
    .action(async (given: { organisation: string }, command: Command) =>
      runCommand(command, async (work) => {
        await demandOrganisation(work, given.organisation)
        return work.tx.many(listLocations, [given.organisation])
      }),
    )
}

function addMarketCommands(market: Command): void {
  market
    .command('add')
    .description('add a market; where nothing is yet, this makes the installation')
    .requiredOption('--code <code>', 'its ISO 3166 code, as in IE', readMarket)
    .requiredOption('--name <name>', 'its name', readText)
    .action(async ({ code, name }: { code: string; name: string }, command: Command) =>
      runCommand(
        command,
        async (work) => {
          const added = await addMarket(work, code, name)
          const kept = added.name === name ? 'nothing was changed' : 'it keeps its name'
          return { code, name: added.name, done: added.isNew ? 'added' : `was there already; ${kept}` }
        },
        { mayBegin: true },
      ),
    )
  market
    .command('list')
    .description('list the markets')
    .action(async (_: object, command: Command) => runCommand(command, ({ tx }) => tx.many(listMarkets, [])))
  addSettingsCommands(market)
}

function addSettingsCommands(market: Command): void {
  market
    .command('show')
    .description('show the settings of a market, with the defaults of what it does not set')
    .requiredOption('--code <code>', 'its code', readMarket)
    .action(async ({ code }: { code: string }, command: Command) =>
      runCommand(command, async ({ tx }) => {
        const { name, settings } = (await tx.maybe(findMarket, [code])) ?? raise('market.not_found')
        return { code, name, ...readSettings(settings) }
      }),
    )
  market
    .command('set')
    .description('change settings of a market')
    .argument('<code>', 'its code', readMarket)
    .argument('<settings>', 'JSON, as in {"typingTolerance":5}', readGivenSettings)
    .action(async (code: string, settings: Record<string, unknown>, _: object, command: Command) =>
      runCommand(command, async (work) => {
        await changeSettings(work, code, settings)
        return { code, ...settings }
      }),
    )
}

function readType(text: string): OrganisationType {
  if (isOrganisationType(text)) return text
  throw new InvalidArgumentError('See --help for the types.')
}

function readGivenSettings(text: string): Record<string, unknown> {
  try {
    const settings: unknown = JSON.parse(text)
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) return { ...settings }
  } catch {}
  throw new InvalidArgumentError('Write a JSON object.')
}

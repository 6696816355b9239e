import { type Command, InvalidArgumentError } from 'commander'
import { Email, type Language, type MembershipKind, PersonName } from '@theriac/contract/v1/fields.ts'
import { Compile } from 'typebox/compile'
import { isMembershipKind } from '../../access/person/membership-kind.ts'
import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { findMarket } from '../../features/markets/public.ts'
import { forgiveAnswers } from '../../features/onboarding/public.ts'
import {
  addOrganisation,
  demandOrganisationById,
  listOrganisations,
} from '../../features/organisations/public.ts'
import { headKind, type InvitationParts, invitePerson } from '../../features/people/public.ts'
import { addFullAccess } from '../../features/roles/public.ts'
import { Fault } from '../../platform/fault.ts'
import { keptAddress } from '../../platform/mail/kept-address.ts'
import { readMarket, readOrganisationId, readOrganisationName } from './read-option.ts'
import { runCommand } from './run-command.ts'

type Options = {
  market?: string
  organisation?: string
  nmvo?: string
  kind?: MembershipKind
  email: string
  name: string
  language: Language
  printLink?: boolean
}

/** The command that lets the first people in: whoever they invite from then on, they do in the portal. */
export function addInviteCommand(program: Command): void {
  program
    .command('invite')
    .description('invite a person by mail: the first NMVO administrator of a market, or whoever is in charge')
    .option('--market <code>', 'to the national organisation of this market, as in IE', readMarket)
    .option(
      '--nmvo <name>',
      'the name of the national organisation, where the market has none yet',
      readOrganisationName,
    )
    .option('--organisation <id>', 'to this organisation instead', readOrganisationId)
    .option('--kind <kind>', 'super-user, user, nmvo-administrator or inspector', readKind)
    .requiredOption('--email <address>', 'where the mail goes, and the User Name', readEmail)
    .requiredOption('--name <name>', 'the person’s name', readPersonName)
    .option('--language <code>', 'of the mail: en or fi', readLanguage, 'en')
    .option('--print-link', 'print the link too, where mail does not work yet: who has it gets in')
    .action(async (given: Options, command: Command) =>
      runCommand(command, (work, keyring, { publicUrl }) => invite(work, { keyring, publicUrl }, given)),
    )
}

async function invite(work: Work, parts: InvitationParts, given: Options) {
  const { name, email, language, printLink } = given
  const organisationId = await findHost(work, given)
  const { kind, organisation } = await chooseKind(work, organisationId, given.kind)
  const person = { name, email, language, kind, groupIds: [], locationIds: null }
  const { id, link } = await invitePerson(work, parts, { organisationId, ...person, sentUnder: null })
  forgiveAnswers(work, organisationId)
  if (printLink === true) {
    work.record({ action: 'invitation.link_printed', subject: `invitation:${id}`, organisationId })
  }
  return {
    ...{ invited: email, kind, organisation, organisationId },
    portal: parts.publicUrl,
    mail: 'waits in the queue; a server that runs sends it',
    ...(printLink === true ? { link } : {}),
  }
}

async function findHost(work: Work, { organisation, market, nmvo }: Options): Promise<string> {
  if (organisation !== undefined) return organisation
  if (market === undefined) throw new Fault('Say where to: --market, or --organisation.')
  if ((await work.tx.maybe(findMarket, [market])) === undefined) raise('market.not_found')
  const all = await work.tx.many(listOrganisations, [])
  const [first, ...others] = all.filter(({ marketCode, type }) => marketCode === market && type === 'nmvo')
  if (others.length > 0) throw new Fault('The market has several national organisations: use --organisation.')
  if (first !== undefined) return first.id
  if (nmvo === undefined) {
    throw new Fault('The market has no national organisation yet: give its name with --nmvo.')
  }
  return addOrganisation(work, { market, type: 'nmvo', name: nmvo }, [addFullAccess])
}

async function chooseKind({ tx }: Work, organisationId: string, kind: MembershipKind | undefined) {
  const { name, type } = await demandOrganisationById(tx, organisationId)
  return { kind: kind ?? headKind(type), organisation: name }
}

const email = Compile(Email)
const personName = Compile(PersonName)

function readEmail(text: string): string {
  if (email.Check(text)) return keptAddress(text)
  throw new InvalidArgumentError('Write an e-mail address.')
}

function readPersonName(text: string): string {
  const trimmed = text.trim()
  if (personName.Check(trimmed)) return trimmed
  throw new InvalidArgumentError('Write a name of 1 to 100 characters, without web or e-mail addresses.')
}

function readKind(text: string): MembershipKind {
  if (isMembershipKind(text)) return text
  throw new InvalidArgumentError('super-user, user, nmvo-administrator or inspector.')
}

function readLanguage(text: string): Language {
  if (text === 'en' || text === 'fi') return text
  throw new InvalidArgumentError('en or fi.')
}

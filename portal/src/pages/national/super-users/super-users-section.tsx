import { IconArrowsExchange, IconUserPlus } from '@tabler/icons-react'
import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Email } from '../../../ui/show/email.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { StandingDot } from '../standing-dot.tsx'
import { OpenInvitations } from './open-invitations.tsx'

type Properties = { readonly organisation: NationalOrganisation }
type SuperUser = NationalOrganisation['superUsers'][number]

/** Who manages an organisation, and who has been invited to. */
export function SuperUsersSection({ organisation }: Properties) {
  const { superUsers: words } = useTexts('national').national
  const can = useCan()
  const columns = useColumns()
  const { id, type, superUsers, invitations, isMailDelayed } = organisation
  // Who is in charge of a national organisation is for its own administrators to say.
  const isOfNmvo = type === 'nmvo'
  const canInvite = can('super-users:replace') && !isOfNmvo
  const invite = canInvite ? (
    <ActionButton icon={<IconUserPlus size={20} aria-hidden="true" />} to={paths.newSuperUser(id)}>
      {words.invite}
    </ActionButton>
  ) : undefined
  const noneYet = invitations.length > 0 ? words.noneAccepted : words.noneToSee
  const emptySentence = invite === undefined || invitations.length > 0 ? noneYet : words.none
  const title = isOfNmvo ? words.titleOfNmvo : words.title
  return (
    <>
      <Section
        title={title}
        sentence={isOfNmvo ? undefined : words.sentence}
        action={superUsers.length === 0 ? undefined : invite}
      >
        <DataTable
          caption={title}
          columns={columns}
          rows={superUsers}
          rowKey={(one) => one.id}
          count={isOfNmvo ? words.countOfNmvo : words.count}
          empty={{
            sentence: emptySentence,
            ...(invite === undefined ? {} : { action: invite }),
          }}
          {...(canInvite
            ? { actions: (one: SuperUser) => <Replace organisationId={id} superUser={one} /> }
            : {})}
        />
      </Section>
      {invitations.length === 0 ? null : (
        <OpenInvitations
          organisationId={id}
          invitations={invitations}
          isMailDelayed={isMailDelayed}
          canWithdraw={can('super-users:replace') && !isOfNmvo}
        />
      )}
    </>
  )
}

type ReplaceProperties = { readonly organisationId: string; readonly superUser: SuperUser }

function Replace({ organisationId, superUser }: ReplaceProperties) {
  const { superUsers: words } = useTexts('national').national
  return (
    <IconAction
      label={words.replaceOne(superUser.name)}
      tip={words.replace}
      icon={<IconArrowsExchange />}
      to={`${paths.newSuperUser(organisationId)}?${new URLSearchParams({ replaces: superUser.id }).toString()}`}
    />
  )
}

function useColumns(): readonly Column<SuperUser>[] {
  const { fields } = useTexts('national').national
  return [
    {
      key: 'name',
      label: fields.name,
      isName: true,
      show: ({ name, email }) => <TwoLines first={name} second={<Email value={email} />} />,
    },
    { key: 'status', label: fields.status, show: ({ status }) => <StandingDot status={status} /> },
  ]
}

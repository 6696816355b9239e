import { IconMailForward, IconMailX } from '@tabler/icons-react'
import type { Invitation } from '@theriac/contract/v1/users.ts'
import { useState } from 'react'
import { useCan, useSession } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Email } from '../../../ui/show/email.tsx'
import { EndTime, Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { hasLocations } from '../membership/giving.ts'
import { SendAgainDialog, WithdrawDialog } from './invitation-dialogs.tsx'
import { GroupWords, LocationWords } from '../membership/membership-words.tsx'
import { useBlocked } from '../membership/use-blocked.ts'

type Asked = { readonly asking: 'again' | 'withdraw'; readonly invitation: Invitation }

type Properties = { readonly invitations: readonly Invitation[]; readonly isMailDelayed: boolean }

/** The invitations that nobody has accepted yet. */
export function InvitationsSection({ invitations, isMailDelayed }: Properties) {
  const { users } = useTexts('organisation')
  const can = useCan()
  const columns = useColumns()
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  return (
    <Section title={users.invitations.title} sentence={users.invitations.sentence}>
      {isMailDelayed ? <Notice meaning="careful">{users.invitations.delayed}</Notice> : null}
      <DataTable
        caption={users.invitations.title}
        columns={columns}
        rows={invitations}
        rowKey={({ id }) => id}
        count={users.invitations.count}
        empty={{ sentence: users.invitations.sentence }}
        {...(can('users:create')
          ? {
              actions: (invitation: Invitation) => (
                <InvitationActions
                  invitation={invitation}
                  onAsk={(asking) => setAsked({ asking, invitation })}
                />
              ),
            }
          : {})}
      />
      {asked?.asking === 'again' ? <SendAgainDialog invitation={asked.invitation} onClose={close} /> : null}
      {asked?.asking === 'withdraw' ? <WithdrawDialog invitation={asked.invitation} onClose={close} /> : null}
    </Section>
  )
}

type ActionsProperties = {
  readonly invitation: Invitation
  readonly onAsk: (asking: Asked['asking']) => void
}

function InvitationActions({ invitation, onAsk }: ActionsProperties) {
  const { invitations } = useTexts('organisation').users
  const disabledBecause = useBlocked()(invitation)
  const named = (action: string) => ({
    label: invitations.actionFor(action, invitation.name),
    tip: action,
    disabledBecause,
  })
  return (
    <>
      <IconAction {...named(invitations.again)} icon={<IconMailForward />} onClick={() => onAsk('again')} />
      <IconAction
        {...named(invitations.withdraw)}
        icon={<IconMailX />}
        tone="stop"
        onClick={() => onAsk('withdraw')}
      />
    </>
  )
}

function useColumns(): readonly Column<Invitation>[] {
  const { users, shell } = useTexts('organisation')
  const { organisation } = useSession()
  const { fields } = users
  return [
    {
      key: 'name',
      label: fields.name,
      isName: true,
      show: ({ name, email }) => <TwoLines first={name} second={<Email value={email} />} />,
    },
    {
      key: 'kind',
      label: fields.kindAndGroups,
      show: (one) => <TwoLines first={shell.kinds[one.kind]} second={<GroupWords membership={one} />} />,
    },
    ...(hasLocations(organisation.type)
      ? [
          {
            key: 'locations',
            label: fields.locations,
            show: (one: Invitation) => <LocationWords membership={one} />,
          },
        ]
      : []),
    { key: 'sent', label: fields.sent, show: ({ sentAt }) => <Time value={sentAt} /> },
    {
      key: 'expires',
      label: fields.expires,
      show: ({ isExpired, expiresAt }) =>
        isExpired ? (
          <StatusDot meaning="careful" word={users.invitations.expired} />
        ) : (
          <EndTime value={expiresAt} />
        ),
    },
  ]
}

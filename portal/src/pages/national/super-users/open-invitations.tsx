import { IconMailX } from '@tabler/icons-react'
import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { useState } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Email } from '../../../ui/show/email.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { EndTime, Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { useWithdrawSuperUser } from '../national.queries.ts'

type Invitation = NationalOrganisation['invitations'][number]
type Properties = {
  readonly organisationId: string
  readonly invitations: readonly Invitation[]
  readonly isMailDelayed: boolean
  readonly canWithdraw: boolean
}

/** The invitations of Super Users that nobody has accepted yet. */
export function OpenInvitations({ organisationId, invitations, isMailDelayed, canWithdraw }: Properties) {
  const { superUsers: words } = useTexts('national').national
  const columns = useColumns()
  const [withdrawing, setWithdrawing] = useState<Invitation>()
  return (
    <Section title={words.invitations}>
      {isMailDelayed ? <Notice meaning="careful">{words.delayed}</Notice> : null}
      <DataTable
        caption={words.invitations}
        columns={columns}
        rows={invitations}
        rowKey={({ id }) => id}
        count={words.invitationsCount}
        empty={{ sentence: words.invitations }}
        {...(canWithdraw
          ? {
              actions: (invitation: Invitation) => (
                <IconAction
                  label={words.withdrawOne(invitation.name)}
                  tip={words.withdraw}
                  icon={<IconMailX />}
                  tone="stop"
                  onClick={() => setWithdrawing(invitation)}
                />
              ),
            }
          : {})}
      />
      {withdrawing === undefined ? null : (
        <WithdrawDialog
          organisationId={organisationId}
          invitation={withdrawing}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </Section>
  )
}

type DialogProperties = {
  readonly organisationId: string
  readonly invitation: Invitation
  readonly onClose: () => void
}

function WithdrawDialog({ organisationId, invitation, onClose }: DialogProperties) {
  const { ui, national } = useTexts('national')
  const { superUsers: words } = national
  const { id, name, email } = invitation
  const withdraw = useWithdrawSuperUser(organisationId)
  return (
    <ConfirmDialog
      title={words.withdrawTitle}
      verb={words.withdrawTitle}
      onConfirm={() => withdraw.mutateAsync(id)}
      done={words.withdrawDone(email)}
      wayOut={ui.back}
      onClose={onClose}
    >
      <p>{words.withdrawQuestion(name, email)}</p>
      <p>{words.withdrawEffect}</p>
    </ConfirmDialog>
  )
}

function useColumns(): readonly Column<Invitation>[] {
  const { superUsers: words, fields } = useTexts('national').national
  return [
    {
      key: 'name',
      label: fields.name,
      isName: true,
      show: ({ name, email }) => <TwoLines first={name} second={<Email value={email} />} />,
    },
    { key: 'sent', label: words.sent, show: ({ sentAt }) => <Time value={sentAt} /> },
    {
      key: 'expires',
      label: words.expires,
      show: ({ isExpired, expiresAt }) =>
        isExpired ? <StatusDot meaning="careful" word={words.expired} /> : <EndTime value={expiresAt} />,
    },
  ]
}

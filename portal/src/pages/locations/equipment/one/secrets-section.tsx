import { IconRefresh } from '@tabler/icons-react'
import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useCan } from '../../../../session/session.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../../ui/action/action-button.tsx'
import { Section } from '../../../../ui/page/section.tsx'
import { Code } from '../../../../ui/show/code.tsx'
import { DataTable } from '../../../../ui/table/data-table.tsx'
import { secretsOf } from '../client/credential.ts'
import type { Open } from '../dialogs/open-dialog.ts'
import { CredentialActions } from './credential-actions.tsx'
import { useCredentialColumns } from './use-credential-columns.tsx'

type Properties = { readonly client: ClientEquipment; readonly open: Open }

/** The client secrets that are valid now. */
export function SecretsSection({ client, open }: Properties) {
  const { credentials, equipment } = useTexts('organisation')
  const { secrets, columns } = credentials
  const canRegenerate = useCan()('clients:regenerate')
  const allColumns = useCredentialColumns({
    key: 'lastFour',
    label: columns.lastFour,
    show: (credential) => (credential.kind === 'secret' ? <Code value={credential.lastFour} /> : null),
  })
  return (
    <Section
      title={secrets.title}
      sentence={secrets.sentence}
      {...(canRegenerate
        ? {
            action: (
              <ActionButton
                icon={<IconRefresh size={20} aria-hidden="true" />}
                disabledBecause={client.status === 'locked' ? equipment.unlockFirst : undefined}
                onClick={() => open({ kind: 'regenerate', client })}
              >
                {equipment.regenerate}
              </ActionButton>
            ),
          }
        : {})}
    >
      <DataTable
        caption={secrets.title}
        columns={allColumns}
        rows={secretsOf(client)}
        rowKey={({ id }) => id}
        count={secrets.count}
        hasShortColumns
        actions={
          canRegenerate
            ? (credential) => <CredentialActions client={client} credential={credential} open={open} />
            : undefined
        }
        empty={{ sentence: secrets.none }}
      />
    </Section>
  )
}

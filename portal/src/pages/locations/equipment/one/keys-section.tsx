import { IconPlus } from '@tabler/icons-react'
import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useCan } from '../../../../session/session.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../../ui/action/action-button.tsx'
import { CopyText } from '../../../../ui/action/copy-text.tsx'
import { Section } from '../../../../ui/page/section.tsx'
import { Code } from '../../../../ui/show/code.tsx'
import { DataTable } from '../../../../ui/table/data-table.tsx'
import { shortThumbprint, type Credential } from '../client/credential.ts'
import type { Open } from '../dialogs/open-dialog.ts'
import { CredentialActions } from './credential-actions.tsx'
import { useCredentialColumns } from './use-credential-columns.tsx'

type Properties = { readonly client: ClientEquipment; readonly open: Open }

const mostKeys = 5

/** The public keys that are valid now, and the addresses where keys are published. */
export function KeysSection({ client, open }: Properties) {
  const { credentials, equipment } = useTexts('organisation')
  const { keys, columns } = credentials
  const canAdd = useCan()('clients:regenerate')
  const allColumns = useCredentialColumns({
    key: 'key',
    label: columns.key,
    show: (credential) => <KeyMark credential={credential} />,
  })
  const because = client.keys.length >= mostKeys ? keys.full : undefined
  return (
    <Section
      title={keys.title}
      sentence={keys.sentence}
      {...(canAdd
        ? {
            action: (
              <ActionButton
                icon={<IconPlus size={20} aria-hidden="true" />}
                disabledBecause={client.status === 'locked' ? equipment.unlockFirst : because}
                onClick={() => open({ kind: 'do', what: 'add-key', client })}
              >
                {keys.add}
              </ActionButton>
            ),
          }
        : {})}
    >
      <DataTable<Credential>
        caption={keys.title}
        columns={allColumns}
        rows={client.keys}
        rowKey={({ id }) => id}
        count={keys.count}
        actions={
          canAdd
            ? (credential) => <CredentialActions client={client} credential={credential} open={open} />
            : undefined
        }
        empty={{ sentence: keys.none }}
      />
    </Section>
  )
}

function KeyMark({ credential }: { readonly credential: Credential }) {
  const { thumbprint } = useTexts('organisation').credentials
  if (credential.kind === 'secret') return null
  const { thumbprint: value, jwksUri } = credential
  // Whoever compares two keys copies the whole; in the table it would leave no room for when they were used.
  return value === null ? (
    <Code value={jwksUri ?? ''} />
  ) : (
    <CopyText value={value} what={thumbprint} shown={shortThumbprint(value)} />
  )
}

import { useTexts } from '../../../../texts/texts-provider.tsx'
import { StatusDot } from '../../../../ui/show/status-dot.tsx'
import { EndTime, Time } from '../../../../ui/show/time.tsx'
import { TwoLines } from '../../../../ui/show/two-lines.tsx'
import type { Column } from '../../../../ui/table/data-table.tsx'
import { isOld, nameOfCredential, type Credential } from '../client/credential.ts'

type CredentialColumn = Column<Credential>

/** The columns of credentials: the name, then what tells one from another, then when. */
export function useCredentialColumns(mark: CredentialColumn): readonly CredentialColumn[] {
  const { credentials, equipment } = useTexts('organisation')
  const { columns, unnamed } = credentials
  return [
    {
      key: 'name',
      label: columns.name,
      isName: true,
      show: (credential) => {
        const name = nameOfCredential(credential, unnamed)
        return isOld(credential) ? (
          <TwoLines first={name} second={<StatusDot meaning="information" word={credentials.old} />} />
        ) : (
          name
        )
      },
    },
    mark,
    { key: 'created', label: columns.created, show: ({ createdAt }) => <Time value={createdAt} /> },
    {
      key: 'expires',
      label: columns.expires,
      show: ({ expiresAt }) =>
        expiresAt === null ? credentials.expiresNever : <EndTime value={expiresAt} />,
    },
    {
      key: 'lastUsed',
      label: columns.lastUsed,
      show: ({ lastUsedAt, lastAddress }) =>
        lastUsedAt === null ? (
          credentials.usedNever
        ) : (
          <TwoLines
            first={<Time value={lastUsedAt} />}
            second={lastAddress === null ? null : equipment.from(lastAddress)}
          />
        ),
    },
  ]
}

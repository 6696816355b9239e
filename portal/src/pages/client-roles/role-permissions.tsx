import { useTexts } from '../../texts/texts-provider.tsx'
import { explainedRows, matrixRows } from '../../ui/matrix/matrix-rows.ts'
import { Section } from '../../ui/page/section.tsx'
import { Facts } from '../../ui/show/facts.tsx'
import { StatusDot } from '../../ui/show/status-dot.tsx'

/** What a client role allows, for whoever cannot change it. */
export function RolePermissions({ value }: { readonly value: readonly string[] }) {
  const { clientRoles, permissions } = useTexts('organisation')
  return (
    <Section title={clientRoles.fields.permissions} isCard>
      {value.length === 0 ? (
        <StatusDot meaning="careful" word={clientRoles.noPermissions} />
      ) : (
        <Facts
          facts={explainedRows(matrixRows(value, permissions), permissions.sentences).map(
            ({ label, special }) => ({
              label,
              value: special.map((one) => <p key={one.name}>{one.label}</p>),
            }),
          )}
        />
      )}
    </Section>
  )
}

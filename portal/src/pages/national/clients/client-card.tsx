import type { NationalClient } from '@theriac/contract/v1/national.ts'
import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { CopyText } from '../../../ui/action/copy-text.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Facts } from '../../../ui/show/facts.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { ClientStatus, LockWords } from './client-status.tsx'
import { useClientActions } from './use-client-actions.tsx'

// The name of the built-in role, as it is kept.
const fullAccess = 'Full Access'

/** One client: whose it is, whether it works, and the lock. */
export function ClientCard({ client }: { readonly client: NationalClient }) {
  const { buttons, dialog } = useClientActions()
  return (
    <Section title={client.equipmentId} isCard action={buttons?.(client)}>
      <ClientFacts client={client} />
      {dialog}
    </Section>
  )
}

function ClientFacts({ client }: { readonly client: NationalClient }) {
  const { nationalClients: words, permissions } = useTexts('national')
  const { fields } = words
  const can = useCan()
  const { clientId, organisation, location, clientRole, supplier, lock, lastUsedAt, createdAt } = client
  return (
    <Facts
      facts={[
        { label: fields.clientId, value: <CopyText value={clientId} what={fields.clientId} /> },
        { label: fields.status, value: <ClientStatus client={client} /> },
        ...(lock === null ? [] : [{ label: fields.lock, value: <LockWords lock={lock} /> }]),
        {
          label: fields.organisation,
          value: can('organisations:read') ? (
            <TextLink to={paths.organisation(organisation.id)}>{organisation.name}</TextLink>
          ) : (
            organisation.name
          ),
        },
        {
          label: fields.location,
          value: location === null ? words.ofOrganisation : words.locationWithId(location.name, location.id),
        },
        {
          label: fields.clientRole,
          value: clientRole === fullAccess ? permissions.fullAccess : (clientRole ?? words.unknown),
        },
        { label: fields.supplier, value: supplier ?? words.unknown },
        { label: fields.lastUsed, value: lastUsedAt === null ? words.never : <Time value={lastUsedAt} /> },
        { label: fields.created, value: <Time value={createdAt} /> },
      ]}
    />
  )
}

import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { CopyText } from '../../../../ui/action/copy-text.tsx'
import { Facts } from '../../../../ui/show/facts.tsx'
import { Time } from '../../../../ui/show/time.tsx'

/** What is known of client equipment beside what can be changed. */
export function EquipmentFacts({ client }: { readonly client: ClientEquipment }) {
  const { equipment } = useTexts('organisation')
  const { fields, editing } = equipment
  const { clientId, createdAt, lastUsed, secrets } = client
  return (
    <Facts
      facts={[
        { label: fields.clientId, value: <CopyText value={clientId} what={fields.clientId} /> },
        ...secrets.map((secret) => ({
          label: fields.clientSecret,
          value: (
            <>
              {editing.secretEnds(secret.lastFour)} <Time value={secret.createdAt} />
            </>
          ),
        })),
        { label: fields.created, value: <Time value={createdAt} /> },
        {
          label: fields.lastUsed,
          value:
            lastUsed === null ? (
              equipment.never
            ) : (
              <>
                <Time value={lastUsed.at} />{' '}
                {lastUsed.address === null ? '' : equipment.from(lastUsed.address)}
              </>
            ),
        },
        ...(typeof lastUsed?.userAgent === 'string'
          ? [{ label: editing.usedBy, value: lastUsed.userAgent }]
          : []),
      ]}
    />
  )
}

import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { paths } from '../../../../navigation/paths.ts'
import { useCan } from '../../../../session/session.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { CopyText } from '../../../../ui/action/copy-text.tsx'
import { TextLink } from '../../../../ui/action/text-link.tsx'
import { Facts } from '../../../../ui/show/facts.tsx'
import { NotGiven } from '../../../../ui/show/not-given.tsx'
import { StatusDot } from '../../../../ui/show/status-dot.tsx'
import { Time } from '../../../../ui/show/time.tsx'
import { useTellRole } from '../client/use-tell-role.ts'

type Properties = {
  readonly client: ClientEquipment
  /** Whether it is told alone: then with what can be changed, and without what has a table of its own. */
  readonly isWhole?: boolean
}

/** What is known of client equipment beside what can be changed. */
export function EquipmentFacts({ client, isWhole = false }: Properties) {
  const { equipment } = useTexts('organisation')
  const { fields, editing } = equipment
  const { clientId, createdAt, lastUsed, secrets } = client
  const told = useWhole(client)
  return (
    <Facts
      facts={[
        { label: fields.clientId, value: <CopyText value={clientId} what={fields.clientId} /> },
        ...(isWhole ? told : []),
        ...(isWhole ? [] : secrets).map((secret) => ({
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

function useWhole({ supplier, system, clientRole, status, lock }: ClientEquipment) {
  const { equipment } = useTexts('organisation')
  const { nameOf } = useTellRole()
  const can = useCan()
  const { fields } = equipment
  const locked = lock?.by === 'nmvo' ? equipment.lockedByNmvoWord : equipment.locked
  return [
    {
      label: fields.status,
      value:
        status === 'active' ? (
          <StatusDot meaning="good" word={equipment.active} />
        ) : (
          <StatusDot meaning="stop" word={locked} />
        ),
    },
    {
      label: fields.clientRole,
      value: can('client-roles:read') ? (
        <TextLink to={paths.clientRole(clientRole.id)}>{nameOf(clientRole)}</TextLink>
      ) : (
        nameOf(clientRole)
      ),
    },
    { label: fields.supplier, value: supplier?.name ?? <NotGiven /> },
    { label: fields.system, value: system?.name ?? <NotGiven /> },
  ]
}

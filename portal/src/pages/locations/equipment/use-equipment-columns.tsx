import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { Fragment } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { CopyText } from '../../../ui/action/copy-text.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Time } from '../../../ui/show/time.tsx'
import type { Column } from '../../../ui/table/data-table.tsx'
import classes from './equipment.module.css'
import { useTellRole } from './client/use-tell-role.ts'

/** The columns of client equipment: those of the guides, in their order, and when it was last used. */
export function useEquipmentColumns(): readonly Column<ClientEquipment>[] {
  const { equipment } = useTexts('organisation')
  const { fields } = equipment
  return [
    {
      key: 'equipmentId',
      label: fields.equipmentId,
      isName: true,
      show: ({ equipmentId, clientId, locationId, supplier, system }) => (
        <>
          <TextLink to={paths.equipment(locationId, clientId)}>{equipmentId}</TextLink>
          {supplier === null ? null : (
            <span className={classes.note}>
              {system === null ? supplier.name : `${supplier.name}, ${system.name}`}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'clientId',
      label: fields.clientId,
      show: ({ clientId, equipmentId }) => (
        <CopyText value={clientId} what={equipment.clientIdOf(equipmentId)} />
      ),
    },
    { key: 'clientRole', label: fields.clientRole, show: (client) => <RoleCell client={client} /> },
    { key: 'status', label: fields.status, show: (client) => <StatusCell client={client} /> },
    {
      key: 'lastUsed',
      label: fields.lastUsed,
      show: ({ lastUsed }) => (lastUsed === null ? equipment.never : <Time value={lastUsed.at} />),
    },
  ]
}

// Full Access has one line; a long name breaks where it must, and before its brackets.
const shortName = 16

type CellProperties = { readonly client: ClientEquipment }

function RoleCell({ client: { clientRole, permissions } }: CellProperties) {
  const { equipment } = useTexts('organisation')
  const { nameOf } = useTellRole()
  const name = nameOf(clientRole)
  return (
    <>
      {name.split(/ (?=\()/).map((part, at) => (
        <Fragment key={part}>
          {at === 0 ? null : ' '}
          <span className={part.length <= shortName ? classes.whole : undefined}>{part}</span>
        </Fragment>
      ))}
      {permissions.length > 0 ? null : (
        <span className={classes.note}>
          <StatusDot meaning="careful" word={equipment.withoutPermissions} />
        </span>
      )}
    </>
  )
}

function StatusCell({ client: { status, lock } }: CellProperties) {
  const { equipment } = useTexts('organisation')
  if (status === 'active') return <StatusDot meaning="good" word={equipment.active} />
  const word = lock?.by === 'nmvo' ? equipment.lockedByNmvoWord : equipment.locked
  return <StatusDot meaning="stop" word={word} />
}

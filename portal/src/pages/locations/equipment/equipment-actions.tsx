import { IconLock, IconLockOpen, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react'
import type { Permission } from '@theriac/contract/permissions.ts'
import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import type { Open } from './dialogs/open-dialog.ts'

type Properties = { readonly client: ClientEquipment; readonly open: Open }

/** Whoever may do none of these sees no actions. */
export const actsOnEquipment: readonly Permission[] = [
  'clients:update',
  'clients:lock',
  'clients:regenerate',
  'clients:delete',
]

/** What can be done with a piece of client equipment, as far as the person may. */
export function EquipmentActions({ client, open }: Properties) {
  const { equipment } = useTexts('organisation')
  const can = useCan()
  const isLocked = client.status === 'locked'
  const isLockedByNmvo = client.lock?.by === 'nmvo'
  const named = (action: string) => ({
    label: equipment.actionOn(action, client.equipmentId),
    tip: action,
  })
  return (
    <>
      {can('clients:update') ? (
        <IconAction
          {...named(equipment.edit)}
          icon={<IconPencil />}
          onClick={() => open({ kind: 'do', what: 'edit', client })}
        />
      ) : null}
      {can('clients:lock') && !isLocked ? (
        <IconAction
          {...named(equipment.lock)}
          icon={<IconLock />}
          onClick={() => open({ kind: 'do', what: 'lock', client })}
        />
      ) : null}
      {can('clients:lock') && isLocked ? (
        <IconAction
          {...named(equipment.unlock)}
          icon={<IconLockOpen />}
          disabledBecause={isLockedByNmvo ? equipment.onlyNmvoUnlocks : undefined}
          onClick={() => open({ kind: 'do', what: 'unlock', client })}
        />
      ) : null}
      {can('clients:regenerate') ? (
        <IconAction
          {...named(equipment.regenerate)}
          icon={<IconRefresh />}
          disabledBecause={isLocked ? equipment.unlockFirst : undefined}
          onClick={() => open({ kind: 'regenerate', client })}
        />
      ) : null}
      {can('clients:delete') ? (
        <IconAction
          {...named(equipment.delete)}
          icon={<IconTrash />}
          tone="stop"
          onClick={() => open({ kind: 'do', what: 'delete', client })}
        />
      ) : null}
    </>
  )
}

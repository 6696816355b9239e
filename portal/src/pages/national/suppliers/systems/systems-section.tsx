import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { Supplier } from '@theriac/contract/v1/suppliers.ts'
import { useState, type ReactNode } from 'react'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../../ui/action/action-button.tsx'
import { IconAction } from '../../../../ui/action/icon-action.tsx'
import { Section } from '../../../../ui/page/section.tsx'
import { DataTable } from '../../../../ui/table/data-table.tsx'
import { AddSystemDialog, type ItSystem, RemoveSystemDialog, RenameSystemDialog } from './system-dialogs.tsx'

type Asked = 'add' | { readonly asking: 'rename' | 'remove'; readonly system: ItSystem }

/** The IT systems of a supplier, from which organisations choose what their equipment is. */
export function SystemsSection({ supplier }: { readonly supplier: Supplier }) {
  const { systems: words } = useTexts('national').suppliers
  const [asked, setAsked] = useState<Asked>()
  const add = (
    <ActionButton icon={<IconPlus size={20} aria-hidden="true" />} onClick={() => setAsked('add')}>
      {words.add}
    </ActionButton>
  )
  return (
    <Section
      title={words.title}
      sentence={words.sentence}
      {...(supplier.systems.length === 0 ? {} : { action: add })}
    >
      <DataTable
        caption={words.title}
        columns={[{ key: 'name', label: words.name, isName: true, show: ({ name }: ItSystem) => name }]}
        rows={supplier.systems}
        rowKey={({ id }) => id}
        count={words.count}
        actions={(system) => <SystemActions system={system} onAsk={setAsked} />}
        empty={{ sentence: words.none, action: add }}
      />
      <AskedDialog asked={asked} supplierId={supplier.id} onClose={() => setAsked(undefined)} />
    </Section>
  )
}

function SystemActions({
  system,
  onAsk,
}: {
  readonly system: ItSystem
  readonly onAsk: (asked: Asked) => void
}) {
  const { systems: words, actionOn } = useTexts('national').suppliers
  return (
    <>
      <IconAction
        label={actionOn(words.rename, system.name)}
        tip={words.rename}
        icon={<IconPencil />}
        onClick={() => onAsk({ asking: 'rename', system })}
      />
      <IconAction
        label={actionOn(words.remove, system.name)}
        tip={words.remove}
        icon={<IconTrash />}
        tone="stop"
        onClick={() => onAsk({ asking: 'remove', system })}
      />
    </>
  )
}

type DialogProperties = {
  readonly asked: Asked | undefined
  readonly supplierId: string
  readonly onClose: () => void
}

function AskedDialog({ asked, supplierId, onClose }: DialogProperties): ReactNode {
  if (asked === undefined) return null
  if (asked === 'add') return <AddSystemDialog supplierId={supplierId} onClose={onClose} />
  const { asking, system } = asked
  return asking === 'rename' ? (
    <RenameSystemDialog {...{ system, supplierId, onClose }} />
  ) : (
    <RemoveSystemDialog {...{ system, supplierId, onClose }} />
  )
}

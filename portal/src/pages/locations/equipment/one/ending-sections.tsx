import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useCan } from '../../../../session/session.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ActSection } from '../../../../ui/page/act-section.tsx'
import { DeleteSection } from '../../../../ui/page/delete-section.tsx'
import type { Doing, Open } from '../dialogs/open-dialog.ts'

type Properties = { readonly client: ClientEquipment; readonly open: Open }

/** How equipment is stopped: its tokens, itself for a time, and for good; the gravest last. */
export function EndingSections({ client, open }: Properties) {
  const { credentials, equipment } = useTexts('organisation')
  const { tokens, stopping } = credentials
  const can = useCan()
  const isLocked = client.status === 'locked'
  const ask = (what: Doing) => () => open({ kind: 'do', what, client })
  return (
    <>
      {can('clients:lock') && !isLocked ? (
        <>
          <ActSection
            title={tokens.title}
            sentence={tokens.sentence}
            tone="plain"
            onAct={ask('end-tokens')}
          />
          <ActSection
            title={equipment.locking.title}
            sentence={stopping.lock}
            verb={equipment.lock}
            tone="plain"
            onAct={ask('lock')}
          />
        </>
      ) : null}
      {can('clients:lock') && isLocked ? (
        <ActSection
          title={equipment.unlocking.title}
          sentence={stopping.unlock}
          verb={equipment.unlock}
          tone="plain"
          disabledBecause={client.lock?.by === 'nmvo' ? equipment.onlyNmvoUnlocks : undefined}
          onAct={ask('unlock')}
        />
      ) : null}
      {can('clients:delete') ? (
        <DeleteSection title={equipment.deleting.title} sentence={stopping.delete} onDelete={ask('delete')} />
      ) : null}
    </>
  )
}

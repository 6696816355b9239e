import { IconPencil } from '@tabler/icons-react'
import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useCan } from '../../../../session/session.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../../ui/action/action-button.tsx'
import { Section } from '../../../../ui/page/section.tsx'
import { useNow } from '../../../../ui/show/use-now.ts'
import type { Open } from '../dialogs/open-dialog.ts'
import { EquipmentNote, hasNote } from '../equipment-note.tsx'
import { EquipmentFacts } from '../form/equipment-facts.tsx'
import classes from './equipment-page.module.css'

type Properties = { readonly client: ClientEquipment; readonly open: Open }

/** What is known of the equipment; what needs a look comes first. */
export function DetailsSection({ client, open }: Properties) {
  const { credentials, equipment } = useTexts('organisation')
  const can = useCan()
  return (
    <Section
      title={credentials.details}
      isCard
      {...(can('clients:update')
        ? {
            action: (
              <ActionButton
                icon={<IconPencil size={20} aria-hidden="true" />}
                onClick={() => open({ kind: 'do', what: 'edit', client })}
              >
                {equipment.edit}
              </ActionButton>
            ),
          }
        : {})}
    >
      {hasNote(client, useNow()) ? (
        <div className={classes.news}>
          <EquipmentNote client={client} />
        </div>
      ) : null}
      <EquipmentFacts client={client} isWhole />
    </Section>
  )
}

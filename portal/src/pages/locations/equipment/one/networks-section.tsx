import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useCan } from '../../../../session/session.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ChangedNotice } from '../../../../ui/edit/changed-notice.tsx'
import { useEditForm } from '../../../../ui/edit/use-edit-form.ts'
import { ActionButton } from '../../../../ui/action/action-button.tsx'
import { FormFrame } from '../../../../ui/form/form-frame.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import { announce } from '../../../../ui/page/announcements.tsx'
import { Notice } from '../../../../ui/page/notice.tsx'
import { Section } from '../../../../ui/page/section.tsx'
import { Code } from '../../../../ui/show/code.tsx'
import { useSetNetworks } from '../client/credential.queries.ts'
import { useTellUse } from '../client/use-tell-use.ts'
import classes from './equipment-page.module.css'
import { isAllowed, readNetworks } from './read-networks.ts'

type Properties = { readonly client: ClientEquipment }

/** From where the equipment may ask: to change, for who may. */
export function NetworksSection({ client }: Properties) {
  const { networks } = useTexts('organisation').credentials
  const can = useCan()
  return (
    <Section title={networks.title} sentence={networks.sentence} isCard>
      {can('clients:update') ? <NetworksForm client={client} /> : <NetworksList client={client} />}
    </Section>
  )
}

function NetworksList({ client: { allowedNetworks } }: Properties) {
  const { everywhere } = useTexts('organisation').credentials.networks
  if (allowedNetworks === null) return <p>{everywhere}</p>
  return (
    <ul className={classes.list}>
      {allowedNetworks.map((network) => (
        <li key={network}>
          <Code value={network} />
        </li>
      ))}
    </ul>
  )
}

function NetworksForm({ client }: Properties) {
  const { networks } = useTexts('organisation').credentials
  const setNetworks = useSetNetworks(client.clientId)
  const { form, isBehind, showNow } = useEditForm({
    now: { networks: (client.allowedNetworks ?? []).join('\n') },
    check: useCheckNetworks(),
    submit: async (values) => {
      const read = readNetworks(values.networks)
      if ('fault' in read) return
      await setNetworks.mutateAsync(read.networks.length === 0 ? null : read.networks)
      announce(networks.done)
    },
  })
  return (
    <FormFrame
      form={form}
      label={networks.title}
      actions={
        <ActionButton type="submit" isBusy={form.isBusy}>
          {networks.verb}
        </ActionButton>
      }
    >
      <ChangedNotice isBehind={isBehind} showNow={showNow} />
      {client.allowedNetworks === null && !form.isChanged ? <p>{networks.everywhere}</p> : null}
      <TextField
        {...form.field('networks')}
        label={networks.label}
        help={networks.help}
        lines={4}
        maxLength={3_000}
        isMono
      />
      {form.isChanged ? <MissesLastUse client={client} typed={form.values.networks} /> : null}
    </FormFrame>
  )
}

/** Warns where the address from which it was used last is not in the list: it would stop there. */
function MissesLastUse({ client, typed }: Properties & { readonly typed: string }) {
  const { networks } = useTexts('organisation').credentials
  const { when, isLately } = useTellUse()
  const { lastUsed } = client
  const read = readNetworks(typed)
  if (lastUsed === null || lastUsed.address === null || 'fault' in read || !isLately(lastUsed)) return null
  if (read.networks.length === 0 || isAllowed(read.networks, lastUsed.address)) return null
  return (
    <Notice meaning="careful" title={networks.missesLastUse(when(lastUsed.at), lastUsed.address)} isAnnounced>
      {networks.missesHelp}
    </Notice>
  )
}

const mostNetworks = 50

function useCheckNetworks() {
  const { wrong } = useTexts('organisation').credentials.networks
  return ({ networks }: { readonly networks: string }) => {
    const read = readNetworks(networks)
    if ('fault' in read) return { networks: wrong[read.fault](read.line) }
    return { networks: read.networks.length > mostNetworks ? wrong.many : undefined }
  }
}

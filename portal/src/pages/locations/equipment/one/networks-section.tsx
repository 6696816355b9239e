import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useState, type SubmitEvent } from 'react'
import { useCan } from '../../../../session/session.queries.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ChangedNotice } from '../../../../ui/edit/changed-notice.tsx'
import { useEditForm } from '../../../../ui/edit/use-edit-form.ts'
import { ActionButton } from '../../../../ui/action/action-button.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { FormFrame } from '../../../../ui/form/form-frame.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import { announce } from '../../../../ui/page/announcements.tsx'
import { Notice } from '../../../../ui/page/notice.tsx'
import { Section } from '../../../../ui/page/section.tsx'
import { Code } from '../../../../ui/show/code.tsx'
import { useSetNetworks } from '../client/credential.queries.ts'
import { useTellUse } from '../client/use-tell-use.ts'
import { WhichClient } from '../client/which-client.tsx'
import classes from './equipment-page.module.css'
import { isAllowed, readNetworks } from './read-networks.ts'

type Properties = { readonly client: ClientEquipment }

/** The last one. */
type Use = { readonly when: string; readonly address: string }

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
  const missed = useMissed(client)
  const [isAsking, setAsking] = useState(false)
  const save = async (typed: string) => {
    const read = readNetworks(typed)
    if ('fault' in read) return
    await setNetworks.mutateAsync(read.networks.length === 0 ? null : read.networks)
  }
  const { form, isBehind, showNow } = useEditForm({
    now: { networks: (client.allowedNetworks ?? []).join('\n') },
    check: useCheckNetworks(),
    submit: async (values) => {
      await save(values.networks)
      announce(networks.done)
    },
  })
  const { values, isChanged } = form
  const use = isChanged ? missed(values.networks) : undefined
  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    setAsking(true)
  }
  return (
    <>
      <FormFrame
        form={use === undefined ? form : { ...form, onSubmit: ask }}
        label={networks.title}
        actions={
          <ActionButton type="submit" isBusy={form.isBusy}>
            {networks.verb}
          </ActionButton>
        }
      >
        <ChangedNotice isBehind={isBehind} showNow={showNow} />
        {client.allowedNetworks === null && !isChanged ? <p>{networks.everywhere}</p> : null}
        <TextField
          {...form.field('networks')}
          label={networks.label}
          help={networks.help}
          lines={4}
          maxLength={3_000}
          isMono
        />
        {use === undefined ? null : (
          <Notice meaning="careful" title={networks.missesLastUse(use.when, use.address)} isAnnounced>
            {networks.missesHelp}
          </Notice>
        )}
      </FormFrame>
      {isAsking && use !== undefined ? (
        <AskDialog
          {...{ client, use }}
          onConfirm={() => save(values.networks)}
          onDone={() => {
            form.reset(values)
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

type AskProperties = Properties & {
  readonly use: Use
  readonly onConfirm: () => Promise<void>
  readonly onDone: () => void
  readonly onClose: () => void
}

function AskDialog({ client, use, ...acts }: AskProperties) {
  const { networks } = useTexts('organisation').credentials
  return (
    <ConfirmDialog title={networks.askTitle} verb={networks.verb} done={networks.done} {...acts}>
      <p>{networks.ask(client.equipmentId, use.when, use.address)}</p>
      <WhichClient clientId={client.clientId} />
    </ConfirmDialog>
  )
}

/** When and from where it was used last, if a list as typed would leave that address out: it would stop there. */
function useMissed({ lastUsed }: ClientEquipment) {
  const { when, isLately } = useTellUse()
  return (typed: string): Use | undefined => {
    const read = readNetworks(typed)
    if (lastUsed === null || lastUsed.address === null || 'fault' in read || !isLately(lastUsed))
      return undefined
    const { networks } = read
    if (networks.length === 0 || networks.length > mostNetworks) return undefined
    if (isAllowed(networks, lastUsed.address)) return undefined
    return { when: when(lastUsed.at), address: lastUsed.address }
  }
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

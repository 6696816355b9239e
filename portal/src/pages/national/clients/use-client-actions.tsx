import { IconLockOpen, IconShieldLock } from '@tabler/icons-react'
import type { NationalClient } from '@theriac/contract/v1/national.ts'
import { useState, type ReactNode } from 'react'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import { canLock, canUnlock } from './client-locks.ts'
import { LockClientDialog, UnlockClientDialog } from './client-dialogs.tsx'

type Asked = { readonly asking: 'lock' | 'unlock'; readonly client: NationalClient }

type ClientActions = {
  /** The icons of a row; undefined where the person may do nothing. */
  readonly actions: ((client: NationalClient) => ReactNode) | undefined
  /** The same as buttons, where there is one client. */
  readonly buttons: ((client: NationalClient) => ReactNode) | undefined
  /** What they ask. */
  readonly dialog: ReactNode
}

/** What the national organisation can do to a client. */
export function useClientActions(): ClientActions {
  const { nationalClients: words } = useTexts('national')
  const can = useCan()
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const dialog = (
    <>
      {asked?.asking === 'lock' ? <LockClientDialog client={asked.client} onClose={close} /> : null}
      {asked?.asking === 'unlock' ? <UnlockClientDialog client={asked.client} onClose={close} /> : null}
    </>
  )
  if (!can('national-clients:lock')) return { actions: undefined, buttons: undefined, dialog }
  const lock = (client: NationalClient) => () => setAsked({ asking: 'lock', client })
  const unlock = (client: NationalClient) => () => setAsked({ asking: 'unlock', client })
  return {
    dialog,
    actions: (client) => (
      <>
        {canLock(client) ? (
          <IconAction
            label={words.actionOn(words.lock, client.equipmentId)}
            tip={words.lock}
            icon={<IconShieldLock />}
            tone="stop"
            onClick={lock(client)}
          />
        ) : null}
        {canUnlock(client) ? (
          <IconAction
            label={words.actionOn(words.unlock, client.equipmentId)}
            tip={words.unlock}
            icon={<IconLockOpen />}
            onClick={unlock(client)}
          />
        ) : null}
      </>
    ),
    buttons: (client) => (
      <>
        {canLock(client) ? (
          <ActionButton tone="stop-plain" onClick={lock(client)}>
            {words.locking.verb}
          </ActionButton>
        ) : null}
        {canUnlock(client) ? (
          <ActionButton onClick={unlock(client)}>{words.unlocking.verb}</ActionButton>
        ) : null}
      </>
    ),
  }
}

import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useEffect } from 'react'
import { readHandOverAsked } from '../../../../navigation/hand-over-asked.ts'
import { useAddress, useGo } from '../../../../navigation/use-address.ts'
import { usePageState } from '../../../../navigation/use-page-state.ts'
import { useCan } from '../../../../session/session.queries.ts'
import type { Open } from '../dialogs/open-dialog.ts'

/** Opens the dialog of a hand-over, once, where another page has asked for that: an application of which it is the next step. */
export function useHandOverAsked(client: ClientEquipment | undefined, open: Open): void {
  const email = readHandOverAsked(usePageState())
  const can = useCan()('clients:regenerate')
  const go = useGo()
  const address = useAddress()
  useEffect(() => {
    if (client === undefined || email === undefined) return
    // Asked once: not when the page is loaded anew, or Back leads here.
    go(address, { replace: true })
    if (can && client.status === 'active') open({ kind: 'regenerate', client, way: 'send', email })
  }, [client, email, can, go, address, open])
}

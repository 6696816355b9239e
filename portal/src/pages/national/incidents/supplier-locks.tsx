import type { IncidentLock } from '@theriac/contract/v1/incident-locks.ts'
import type { Supplier } from '@theriac/contract/v1/suppliers.ts'
import { useState } from 'react'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { useIncidentLocks } from './incidents.queries.ts'
import { UnlockDialog } from './unlock-dialog.tsx'

/** What is locked now of a supplier: everything, or some of its IT systems. */
export function useSupplierLocks(supplierId: string): readonly IncidentLock[] {
  const { data } = useIncidentLocks(useCan()('suppliers:lock'))
  const locks = data?.locks ?? []
  return locks.filter(({ supplier, unlockedAt }) => supplier.id === supplierId && unlockedAt === null)
}

const place = 'supplier-locks'

/** Leads to what is said of the locks. */
export function showSupplierLocks(): void {
  const element = document.getElementById(place)
  element?.focus()
  element?.scrollIntoView({ block: 'center' })
}

/** Says at the top of a supplier's page that it is locked: since when, why, and how that ends. */
export function SupplierLocks({ supplier }: { readonly supplier: Supplier }) {
  const { incidents } = useTexts('national')
  const locks = useSupplierLocks(supplier.id)
  const [asked, setAsked] = useState<IncidentLock>()
  const { fields } = incidents
  return (
    <>
      {locks.length === 0 ? null : (
        <div id={place} tabIndex={-1}>
          {locks.map((lock) => (
            <Notice
              key={lock.id}
              meaning="stop"
              title={incidents.isLocked(supplier.name, lock.system?.name)}
              action={<ActionButton onClick={() => setAsked(lock)}>{incidents.unlock}</ActionButton>}
            >
              <p>{incidents.because(lock.reason)}</p>
              <p>
                {fields.locked} <Time value={lock.lockedAt} />, {lock.lockedBy}.{' '}
                {incidents.extent(lock.clients, lock.organisations)}.
              </p>
            </Notice>
          ))}
        </div>
      )}
      {asked === undefined ? null : <UnlockDialog lock={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

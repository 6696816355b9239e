import type { Supplier } from '@theriac/contract/v1/suppliers.ts'
import { useState } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActSection } from '../../../ui/page/act-section.tsx'
import { LockSupplierDialog } from './lock-supplier-dialog.tsx'
import { showSupplierLocks, useSupplierLocks } from './supplier-locks.tsx'

/** For an incident: everything of a supplier, or of one of its IT systems, is locked by one act. */
export function LockSupplierSection({ supplier }: { readonly supplier: Supplier }) {
  const { locking } = useTexts('national').incidents
  const [isAsking, setAsking] = useState(false)
  const locks = useSupplierLocks(supplier.id)
  // What is locked already is not locked once more, nor is anybody asked why.
  const isWholeLocked = locks.some(({ system }) => system === null)
  const lockedSystems = locks.flatMap(({ system }) => (system === null ? [] : [system.id]))
  return (
    <>
      <ActSection
        title={locking.title}
        sentence={isWholeLocked ? locking.isAlready : locking.sentence}
        verb={isWholeLocked ? locking.showLock : locking.begin}
        tone={isWholeLocked ? 'plain' : 'stop-plain'}
        onAct={() => (isWholeLocked ? showSupplierLocks() : setAsking(true))}
      />
      {isAsking ? (
        <LockSupplierDialog {...{ supplier, lockedSystems }} onClose={() => setAsking(false)} />
      ) : null}
    </>
  )
}

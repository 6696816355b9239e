import type { Supplier } from '@theriac/contract/v1/suppliers.ts'
import { useState } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActSection } from '../../../ui/page/act-section.tsx'
import { LockSupplierDialog } from './lock-supplier-dialog.tsx'

/** For an incident: everything of a supplier, or of one of its IT systems, is locked by one act. */
export function LockSupplierSection({ supplier }: { readonly supplier: Supplier }) {
  const { locking } = useTexts('national').incidents
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <ActSection
        title={locking.title}
        sentence={locking.sentence}
        verb={locking.begin}
        tone="stop-plain"
        onAct={() => setAsking(true)}
      />
      {isAsking ? <LockSupplierDialog supplier={supplier} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

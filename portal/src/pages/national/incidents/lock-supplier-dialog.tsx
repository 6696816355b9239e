import type { IncidentPreview } from '@theriac/contract/v1/incident-locks.ts'
import type { Supplier } from '@theriac/contract/v1/suppliers.ts'
import { useState } from 'react'
import { isProblem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx'
import { SelectField } from '../../../ui/form/select-field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useLockSupplier, usePreview } from './incidents.queries.ts'
import { PreviewList } from './preview-list.tsx'

type Properties = {
  readonly supplier: Supplier
  /** The ids of those that are locked already: they are not offered. */
  readonly lockedSystems: readonly string[]
  readonly onClose: () => void
}

type Values = { readonly systemId: string; readonly reason: string }

/**
 * Shows what would stop, asks why, and locks just that. Where it has changed meanwhile it is shown anew, and the next press
 * locks what is there then: else whoever changes a till again and again could keep the market from it.
 */
export function LockSupplierDialog({ supplier, lockedSystems, onClose }: Properties) {
  const { locking } = useTexts('national').incidents
  const lock = useLockSupplier(supplier.id)
  const [changed, setChanged] = useState<string>()
  const form = useForm<Values>({
    start: { systemId: '', reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? locking.reasonMissing : undefined }),
    submit: async ({ systemId, reason }) => {
      if (data === undefined) {
        await refetch()
        return
      }
      const { digest } = data
      const what = { systemId: systemId === '' ? null : systemId, reason: reason.trim() }
      try {
        const { clients } = await lock.mutateAsync({ ...what, digest, isChangeKnown: changed === systemId })
        announce(locking.done(clients))
        onClose()
      } catch (error) {
        if (!isProblem(error, 'incident.changed')) throw error
        await refetch()
        setChanged(systemId)
      }
    },
  })
  const { systemId } = form.values
  const shown = usePreview(supplier.id, systemId === '' ? undefined : systemId)
  const { data, error, isPlaceholderData, refetch } = shown
  const preview = isPlaceholderData ? undefined : data
  return (
    <FormDialog
      title={locking.title}
      says={<p>{locking.question(supplier.name)}</p>}
      form={form}
      verb={locking.verb}
      tone="stop"
      onClose={onClose}
    >
      <SelectField
        {...form.field('systemId')}
        label={locking.what}
        options={[
          { value: '', label: locking.everything },
          ...supplier.systems
            .filter(({ id }) => !lockedSystems.includes(id))
            .map(({ id, name }) => ({ value: id, label: locking.onlySystem(name) })),
        ]}
      />
      {changed === systemId ? (
        <Notice isAnnounced meaning="careful" title={locking.changed}>
          <p>{locking.changedSays}</p>
        </Notice>
      ) : null}
      {error === null ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      <div aria-live="polite">
        {error === null && preview === undefined ? <LoadingState lines={3} /> : null}
        {preview === undefined ? null : <PreviewWords preview={preview} />}
      </div>
      <TextField
        {...form.field('reason')}
        label={locking.reason}
        help={locking.reasonHelp}
        maxLength={300}
        isRequired
      />
    </FormDialog>
  )
}

function PreviewWords({ preview }: { readonly preview: IncidentPreview }) {
  const { locking } = useTexts('national').incidents
  const { clients, usedLately, lockedAlready, totalOrganisations } = preview
  if (clients === 0) return <Notice meaning="information" title={locking.nothing(lockedAlready)} />
  return (
    <Notice meaning="stop" title={locking.stops(clients, totalOrganisations)}>
      <p>{usedLately === 0 ? locking.notUsedLately : locking.usedLately(usedLately)}</p>
      {lockedAlready === 0 ? null : <p>{locking.lockedAlready(lockedAlready)}</p>}
      <PreviewList preview={preview} />
    </Notice>
  )
}

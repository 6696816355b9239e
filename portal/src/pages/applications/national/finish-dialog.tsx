import type { Application, NamedEquipment } from '@theriac/contract/v1/applications.ts'
import { useState } from 'react'
import { isProblem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx'
import { TicksField } from '../../../ui/form/ticks-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useNow } from '../../../ui/show/use-now.ts'
import { isDone, stoppable, wasUsedLately } from '../next-step.ts'
import { useFinish } from '../national-applications.queries.ts'
import { useTellWhen } from '../shown/use-tell-when.ts'
import { isOvertaking, type DialogProperties } from './decision-dialog.tsx'

const known = 'known'

/** Asks before the old credentials are locked: names what will stop, and warns where somebody may be working with it. */
export function FinishDialog({ application, onClose, onOvertaken }: DialogProperties) {
  const { locking, closing } = useTexts('applications').deciding
  const finish = useFinish(application.id)
  const now = useNow()
  const [isInUse, setInUse] = useState(false)
  // Where the server says that it is in use, it is, whatever the clock of this device says.
  const lately = stoppable(application).filter((old) =>
    isInUse ? old.status === 'active' && old.lastUsedAt !== null : wasUsedLately(old, now),
  )
  const words = stoppable(application).length === 0 ? closing : locking
  const start: { readonly confirmed: readonly string[] } = { confirmed: [] }
  const isMissing = (confirmed: readonly string[]) => lately.length > 0 && !confirmed.includes(known)
  const form = useForm({
    start,
    check: ({ confirmed }) => ({ confirmed: isMissing(confirmed) ? locking.isKnownMissing : undefined }),
    // It was used since the page was opened: the page has asked again by now, and shows it.
    place: (error) => {
      if (!isProblem(error, 'application.old_in_use')) return undefined
      setInUse(true)
      return { confirmed: locking.isKnownMissing }
    },
    submit: async ({ confirmed }) => {
      try {
        await finish.mutateAsync(confirmed.includes(known))
      } catch (error) {
        if (!isOvertaking(error)) throw error
        return onOvertaken()
      }
      announce(words.done)
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.title}
      says={<Effect application={application} lately={lately} />}
      form={form}
      verb={words.verb}
      tone="stop"
      onClose={onClose}
    >
      {lately.length === 0 ? null : (
        <TicksField
          {...form.field('confirmed')}
          label={locking.confirm}
          options={[{ value: known, label: locking.isKnown }]}
          isRequired
        />
      )}
    </FormDialog>
  )
}

type EffectProperties = {
  readonly application: Application
  readonly lately: readonly NamedEquipment[]
}

function Effect({ application, lately }: EffectProperties) {
  const { locking, closing } = useTexts('applications').deciding
  const { organisation } = application
  const stopping = stoppable(application)
  return (
    <>
      {stopping.length === 0 ? (
        <>
          <p>{closing.question(organisation.name)}</p>
          <p>{closing.nothingStops}</p>
        </>
      ) : (
        <>
          <Notice meaning="stop" title={locking.stops(stopping.length)}>
            {stopping.map((old) => (
              <p key={old.clientId}>
                <UseOf old={old} />
              </p>
            ))}
          </Notice>
          <p>{locking.effect(organisation.name)}</p>
        </>
      )}
      {lately.length === 0 ? null : (
        <Notice meaning="careful" title={locking.inUse}>
          {locking.inUseIs(lately.map(({ equipmentId }) => equipmentId).join(', '))}
        </Notice>
      )}
      {isDone(application, 'new-in-use') ? null : (
        <Notice meaning="careful" title={locking.notUsedYet}>
          {locking.notUsedYetIs}
        </Notice>
      )}
    </>
  )
}

function UseOf({ old }: { readonly old: NamedEquipment }) {
  const { locking } = useTexts('applications').deciding
  const when = useTellWhen()
  const { equipmentId, status, lastUsedAt, lastAddress } = old
  if (status === 'locked') return locking.lockedAlready(equipmentId)
  if (lastUsedAt === null) return locking.neverUsed(equipmentId)
  return lastAddress === null
    ? locking.used(equipmentId, when(lastUsedAt))
    : locking.usedFrom(equipmentId, when(lastUsedAt), lastAddress)
}

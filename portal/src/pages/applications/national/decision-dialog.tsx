import type { Application } from '@theriac/contract/v1/applications.ts'
import { isProblem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { announce } from '../../../ui/page/announcements.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useApprove, useRefuse } from '../national-applications.queries.ts'

export type DialogProperties = {
  readonly application: Application
  readonly onClose: () => void
  /** Somebody else was quicker: the page shows how it is now. */
  readonly onOvertaken: () => void
}

/** Asks before an application is approved, or for the reason before it is refused. */
export function DecisionDialog(properties: DialogProperties & { readonly decision: 'approve' | 'refuse' }) {
  const { decision, application, onClose, onOvertaken } = properties
  const { approving, refusing } = useTexts('applications').deciding
  const approve = useApprove(application.id)
  const refuse = useRefuse(application.id)
  const isRefusal = decision === 'refuse'
  const words = isRefusal ? refusing : approving
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => ({
      reason: isRefusal && reason.trim() === '' ? refusing.reasonMissing : undefined,
    }),
    submit: async ({ reason }) => {
      const typed = reason.trim()
      try {
        await (isRefusal ? refuse.mutateAsync(typed) : approve.mutateAsync(typed === '' ? null : typed))
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
      says={<Effect application={application} isRefusal={isRefusal} />}
      form={form}
      verb={words.verb}
      tone={isRefusal ? 'stop' : 'main'}
      onClose={onClose}
    >
      <TextField
        {...form.field('reason')}
        label={isRefusal ? refusing.reason : approving.remark}
        help={isRefusal ? refusing.reasonHelp : approving.remarkHelp}
        maxLength={300}
        isRequired={isRefusal}
        hasFocusFirst
      />
    </FormDialog>
  )
}

/** Whether somebody else has decided, withdrawn or closed it meanwhile. */
export function isOvertaking(error: unknown): boolean {
  return isProblem(error, 'application.decided') || isProblem(error, 'application.over')
}

type EffectProperties = { readonly application: Application; readonly isRefusal: boolean }

function Effect({ application, isRefusal }: EffectProperties) {
  const { approving, refusing } = useTexts('applications').deciding
  const { organisation, change, newLocation, location } = application
  const made = change?.equipment ?? null
  if (isRefusal) {
    return (
      <>
        <p>{refusing.question(organisation.name)}</p>
        {made === null ? null : <Notice meaning="stop" title={refusing.locks(made.equipmentId)} />}
      </>
    )
  }
  return (
    <>
      <p>{approving.question(organisation.name)}</p>
      {change === null ? null : made === null ? (
        <p>{approving.makesEquipment(change.systemName)}</p>
      ) : (
        <p>{approving.equipmentThere(made.equipmentId)}</p>
      )}
      {newLocation !== null ? (
        <p>{approving.makesLocation(newLocation.name)}</p>
      ) : change === null && location !== null ? (
        <p>{approving.allowsClosing(location.name)}</p>
      ) : null}
    </>
  )
}

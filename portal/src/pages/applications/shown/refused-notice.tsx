import type { Application } from '@theriac/contract/v1/applications.ts'
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { Notice } from '../../../ui/page/notice.tsx'

type Properties = {
  readonly application: Application
  /** What to do about it. */
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** Who refused an application, and why: first on its page. */
export function RefusedNotice({ application, action, children }: Properties) {
  const { refusedBy, refusedLocked } = useTexts('applications').applications
  const { state, decision, change } = application
  if (state !== 'refused' || decision === null) return null
  return (
    <Notice meaning="stop" title={refusedBy(decision.by)} {...(action === undefined ? {} : { action })}>
      <p>{decision.reason}</p>
      {change?.equipment?.status === 'locked' ? <p>{refusedLocked(change.equipment.equipmentId)}</p> : null}
      {children}
    </Notice>
  )
}

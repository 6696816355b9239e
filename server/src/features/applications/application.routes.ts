import * as contract from '@theriac/contract/v1/applications.ts'
import * as national from '@theriac/contract/v1/national-applications.ts'
import type { Mount } from '../../access/mount/mount.ts'
import type { LetterParts } from '../letters/public.ts'
import { applyForClosingLocation, applyForNewLocation } from './applying/apply-for-location.ts'
import { applyForSystemChange } from './applying/apply-for-system-change.ts'
import { approveApplication } from './deciding/approve-application.ts'
import { finishSystemChange } from './deciding/finish-system-change.ts'
import { tellOfDecision, tellOfFinish } from './mails/tell-of-decision.ts'
import { readApplication, readApplications } from './reading/read-application.ts'
import { refuseApplication } from './deciding/refuse-application.ts'
import { viewApplication, viewApplications } from './reading/view-applications.ts'
import { withdrawApplication } from './applying/withdraw-application.ts'

/** Mounts what an organisation applies for, and how its national organisation decides it. */
export function mountApplications(mount: Mount, parts: LetterParts): void {
  mountApplying(mount)
  mountDeciding(mount, parts)
}

function mountApplying({ personal }: Mount): void {
  personal(contract.listApplications, async (_, work) => ({ applications: await readApplications(work) }))
  personal(contract.readApplication, ({ params }, work) => readApplication(work, params.applicationId))
  personal(contract.applyForSystemChange, async ({ body }, work) =>
    readApplication(work, await applyForSystemChange(work, body)),
  )
  personal(contract.applyForNewLocation, async ({ body }, work) =>
    readApplication(work, await applyForNewLocation(work, body)),
  )
  personal(contract.applyForClosingLocation, async ({ body }, work) =>
    readApplication(work, await applyForClosingLocation(work, body)),
  )
  personal(contract.withdrawApplication, async ({ params }, work) => {
    await withdrawApplication(work, params.applicationId)
    return readApplication(work, params.applicationId)
  })
}

function mountDeciding({ personal }: Mount, parts: LetterParts): void {
  personal(national.listNationalApplications, ({ query }, work) =>
    viewApplications(work, query.state ?? 'open'),
  )
  personal(national.readNationalApplication, ({ params }, work) =>
    viewApplication(work, params.applicationId),
  )
  personal(national.approveApplication, async ({ params: { applicationId }, body }, work) => {
    await approveApplication(work, applicationId, body.reason ?? null)
    const application = await viewApplication(work, applicationId)
    await tellOfDecision(work, parts, application)
    return application
  })
  personal(national.refuseApplication, async ({ params: { applicationId }, body }, work) => {
    await refuseApplication(work, applicationId, body.reason)
    const application = await viewApplication(work, applicationId)
    await tellOfDecision(work, parts, application)
    return application
  })
  personal(national.finishSystemChange, async ({ params: { applicationId }, body }, work) => {
    const locked = await finishSystemChange(work, applicationId, body.isUseKnown)
    const application = await viewApplication(work, applicationId)
    await tellOfFinish(work, parts, application, locked)
    return application
  })
}

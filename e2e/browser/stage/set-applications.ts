import { applyForSystemChange } from '@theriac/contract/v1/applications.ts'
import { createClientEquipment } from '@theriac/contract/v1/clients.ts'
import { approveApplication, refuseApplication } from '@theriac/contract/v1/national-applications.ts'
import type { Entrance } from './enter.ts'

/** Where the applications are about, and what they name. */
export type Place = {
  readonly locationId: string
  readonly annexId: string
  readonly clientId: string
  readonly roleId: string
}

/**
 * Leaves an application that waits for its decision, in the Annex one that was refused, and then one that was approved,
 * whose old equipment can be locked.
 */
export async function setApplications(superUser: Entrance, admin: Entrance, place: Place) {
  const { locationId, annexId, clientId, roleId } = place
  const added = await superUser.call(createClientEquipment, {
    params: { locationId: annexId },
    body: { equipmentId: 'Annex PC', clientRoleId: roleId },
  })
  const annexClientId = textIn(added, 'clientId')
  const apply = async (at: string, systemName: string, replaces: readonly string[]) => {
    const about = { locationId: Number(at), systemName, supplierName: 'A small supplier', replaces }
    const body = { ...about, clientRoleId: roleId, contactName: 'Ita Nolan', plannedOn: '2030-01-12' }
    return textIn(await superUser.call(applyForSystemChange, { body }), 'id')
  }
  const decide = (applicationId: string) => ({ params: { applicationId } })
  const refusedId = await apply(annexId, 'Old times', [annexClientId])
  const reason = 'The supplier is not approved yet'
  await admin.call(refuseApplication, { ...decide(refusedId), body: { reason } })
  const approvedId = await apply(annexId, 'New times', [annexClientId])
  await admin.call(approveApplication, { ...decide(approvedId), body: { reason: null } })
  return { applicationId: await apply(locationId, 'ExampleRx 2', [clientId]), approvedId, refusedId }
}

function textIn(answer: unknown, field: string): string {
  const value: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, field) : undefined
  if (typeof value !== 'string') throw new Error(`The answer has no ${field}.`)
  return value
}

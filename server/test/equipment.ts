import { createClientEquipment } from '@theriac/contract/v1/clients.ts'
import { listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import type { TestClient } from './factories.ts'
import { callAs, type TestPerson } from './people.ts'
import type { TestApp } from './test-app.ts'

/** Client equipment as a person creates it, with Full Access where no role is given. */
export async function createEquipment(
  app: TestApp,
  person: TestPerson,
  { locationId }: { locationId: number },
  body: { equipmentId?: string; clientRoleId?: string; supplierId?: string | null } = {},
): Promise<TestClient> {
  const clientRoleId = body.clientRoleId ?? (await fullAccessOf(app, person))
  const created = await callAs(app, person, createClientEquipment, {
    params: { locationId },
    body: { equipmentId: 'Till', ...body, clientRoleId },
  })
  if (created.status !== 200) throw new Error(`Nothing was created: ${JSON.stringify(created.body)}`)
  const { clientId, clientSecret } = created.body
  return { clientId, clientSecret }
}

/** The id of the organisation's Full Access. */
export async function fullAccessOf(app: TestApp, person: TestPerson): Promise<string> {
  const { body } = await callAs(app, person, listClientRoles)
  return String(body.clientRoles[0].id)
}

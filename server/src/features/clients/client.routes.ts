import * as contract from '@theriac/contract/v1/clients.ts'
import {
  endClientTokens as endTokensEndpoint,
  setAllowedNetworks as setNetworksEndpoint,
} from '@theriac/contract/v1/credentials.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { changeClient } from './change-client.ts'
import { ownClient } from './parts/client.ts'
import { deleteClient } from './delete-client.ts'
import { endClientTokens } from './end-client-tokens.ts'
import { lockClient } from './lock-client.ts'
import { setAllowedNetworks } from './networks/set-allowed-networks.ts'
import { readEquipment, readEquipmentOfLocation } from './reading/read-equipment.ts'
import { restoreClient } from './restore-client.ts'
import { unlockClient } from './unlock-client.ts'

/** Mounts what people do with client equipment; what makes, changes or ends a credential is in credentials/credential.routes.ts. */
export function mountClients({ personal }: Mount): void {
  personal(contract.listClientEquipment, ({ params }, work) =>
    readEquipmentOfLocation(work, Number(params.locationId)),
  )
  personal(contract.readClientEquipment, ({ params }, work) => readEquipment(work, params.clientId))
  personal(contract.changeClientEquipment, async ({ params, body }, work) => {
    const { equipmentId, clientRoleId, supplierId, systemId } = body
    await changeClient(work, ownClient(work, params.clientId), {
      ...(equipmentId === undefined ? {} : { name: equipmentId }),
      ...(clientRoleId === undefined ? {} : { roleId: clientRoleId }),
      ...(supplierId === undefined ? {} : { supplierId }),
      ...(systemId === undefined ? {} : { systemId }),
    })
    return readEquipment(work, params.clientId)
  })
  personal(contract.lockClientEquipment, async ({ params, body }, work) => {
    await lockClient(work, ownClient(work, params.clientId), 'organisation', body.reason)
    return readEquipment(work, params.clientId)
  })
  personal(contract.unlockClientEquipment, async ({ params }, work) => {
    await unlockClient(work, ownClient(work, params.clientId), 'organisation')
    return readEquipment(work, params.clientId)
  })
  personal(setNetworksEndpoint, async ({ params, body }, work) => {
    await setAllowedNetworks(work, ownClient(work, params.clientId), body.networks)
    return readEquipment(work, params.clientId)
  })
  personal(endTokensEndpoint, async ({ params }, work) => {
    await endClientTokens(work, ownClient(work, params.clientId))
    return readEquipment(work, params.clientId)
  })
  personal(contract.deleteClientEquipment, ({ params }, work) =>
    deleteClient(work, ownClient(work, params.clientId)),
  )
  personal(contract.restoreClientEquipment, async ({ params }, work) => {
    await restoreClient(work, ownClient(work, params.clientId))
    return readEquipment(work, params.clientId)
  })
}

export { addClient } from './add-client.ts'
export { changeClient } from './change-client.ts'
export {
  type HeldClient,
  isPartOfClientId,
  type Locker,
  ownClient,
  type OwnedClient,
  readClientId,
  restorableSince,
  restorableUntil,
} from './parts/client.ts'
export { deleteClient } from './delete-client.ts'
export { demandClient } from './parts/demand-client.ts'
export { listClients } from './parts/client.sql.ts'
export { listLiveCredentials } from './reading/equipment.sql.ts'
export { findOwner } from './parts/find-owner.ts'
export { lockClient } from './lock-client.ts'
export { readEquipment } from './reading/read-equipment.ts'
export { mostWrongCodes } from './hand-over/tell-hand-over.ts'
export { tellLock } from './reading/tell-lock.ts'
export { unlockClient } from './unlock-client.ts'
export { withdrawOpenHandOver } from './hand-over/withdraw-open-hand-over.ts'

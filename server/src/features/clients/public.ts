export { addClient } from './add-client.ts'
export { changeClient } from './change-client.ts'
export {
  isPartOfClientId,
  type Locker,
  type OwnedClient,
  readClientId,
  restorableSince,
  restorableUntil,
} from './client.ts'
export { deleteClient } from './delete-client.ts'
export { demandClient } from './demand-client.ts'
export { endTokens, listClients } from './client.sql.ts'
export { listLiveCredentials } from './equipment.sql.ts'
export { findOwner } from './find-owner.ts'
export { lockClient } from './lock-client.ts'
export { readEquipment } from './read-equipment.ts'
export { mostWrongCodes } from './tell-hand-over.ts'
export { tellLock } from './tell-lock.ts'
export { unlockClient } from './unlock-client.ts'
export { withdrawOpenHandOver } from './withdraw-open-hand-over.ts'

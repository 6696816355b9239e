export { demandSupplier } from './demand-supplier.ts'
export { demandSupplierForUpdate } from './demand-supplier-for-update.ts'
export { demandSystem } from './demand-system.ts'
export { demandSystemForUpdate } from './demand-system-for-update.ts'

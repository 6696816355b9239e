export { demandSupplier } from './demand-supplier.ts'
export { demandSystem } from './demand-system.ts'

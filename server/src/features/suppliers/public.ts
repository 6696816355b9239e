export { demandSupplier } from './demand-supplier.ts'

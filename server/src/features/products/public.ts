export { addBatch, addProduct, type NewBatch, type NewProduct } from './add-batch.ts'

export { retireLeakedTask } from './leaked/leaked-job.ts'
export { createRetireLeakedSecret } from './leaked/retire-leaked-secret.ts'

export { effectiveState, isPast } from './pack.ts'

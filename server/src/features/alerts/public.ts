export { type AlertCode, raiseAlert } from './raise-alert.ts'

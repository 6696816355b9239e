export { closeAsApproved } from './deciding/close-as-approved.ts'
export { createTellNmvo } from './mails/tell-nmvo.ts'
export { tellNmvoTask } from './mails/tell-nmvo-job.ts'

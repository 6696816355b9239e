export { tellOfIncidentTask } from './mails/tell-job.ts'
export { createTellOfIncident } from './mails/tell-organisations.ts'

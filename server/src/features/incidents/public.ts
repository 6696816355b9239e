export { tellOfIncidentTask } from './tell-job.ts'
export { createTellOfIncident } from './tell-organisations.ts'

export { addOrganisation, type NewOrganisation } from './add-organisation.ts'
export { isOrganisationType } from './organisation.ts'
export { findOrganisation, listOrganisations } from './organisation.sql.ts'

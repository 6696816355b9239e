import { paths } from '../../navigation/paths.ts'
import { pagesOf } from './pages-of.ts'

const page = pagesOf('national')

/** The organisations, clients and suppliers of a market. */
export const nationalPages = [
  page(
    paths.organisations,
    () => import('../../pages/national/organisations/organisations-page.tsx'),
    'OrganisationsPage',
  ),
  page(
    paths.newOrganisation,
    () => import('../../pages/national/organisations/new-organisation-page.tsx'),
    'NewOrganisationPage',
  ),
  page(
    paths.organisation('$organisationId'),
    () => import('../../pages/national/organisations/organisation-page.tsx'),
    'OrganisationPage',
  ),
  page(
    paths.editOrganisation('$organisationId'),
    () => import('../../pages/national/organisations/edit-organisation-page.tsx'),
    'EditOrganisationPage',
  ),
  page(
    paths.newSuperUser('$organisationId'),
    () => import('../../pages/national/super-users/new-super-user-page.tsx'),
    'NewSuperUserPage',
  ),
  page(paths.findClient, () => import('../../pages/national/clients/find-client-page.tsx'), 'FindClientPage'),
  page(paths.suppliers, () => import('../../pages/national/suppliers/suppliers-page.tsx'), 'SuppliersPage'),
  page(
    paths.newSupplier,
    () => import('../../pages/national/suppliers/new-supplier-page.tsx'),
    'NewSupplierPage',
  ),
  page(
    paths.supplier('$supplierId'),
    () => import('../../pages/national/suppliers/supplier-page.tsx'),
    'SupplierPage',
  ),
]

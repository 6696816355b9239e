import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { ClientsSection } from '../clients/clients-section.tsx'
import { OnboardingSection } from '../onboarding/onboarding-section.tsx'
import { SuperUsersSection } from '../super-users/super-users-section.tsx'
import { WithOrganisation } from '../with-organisation.tsx'
import { FactsSection } from './facts-section.tsx'
import { LocationsSection } from './locations-section.tsx'
import { SuspendSection } from './suspend-section.tsx'
import { SuspensionNotice } from './suspension-notice.tsx'

/** One organisation: what is known of it, how far it has come in, who manages it, its locations and clients, and whether it may do anything. */
export function OrganisationPage() {
  const { national } = useTexts('national')
  return (
    <WithOrganisation title={national.organisation.title}>
      {(organisation) => <OrganisationDetail key={organisation.id} organisation={organisation} />}
    </WithOrganisation>
  )
}

function OrganisationDetail({ organisation }: { readonly organisation: NationalOrganisation }) {
  const { national } = useTexts('national')
  const can = useCan()
  const { name, type } = organisation
  const hasMachines = type !== 'authority' && type !== 'nmvo'
  const { sentence, sentenceWithoutClients } = national.organisation
  const describe = hasMachines ? sentence : sentenceWithoutClients
  return (
    <>
      <PageTitle
        title={name}
        sentence={describe(national.types[type])}
        above={{ to: paths.organisations, label: national.organisations.title }}
      />
      <SuspensionNotice organisation={organisation} />
      <FactsSection organisation={organisation} />
      <OnboardingSection organisation={organisation} />
      <SuperUsersSection organisation={organisation} />
      {hasMachines ? (
        <LocationsSection locations={organisation.locations} areProposed={hasProposed(organisation)} />
      ) : null}
      {hasMachines && can('national-clients:read') ? <ClientsSection organisation={organisation} /> : null}
      {can('organisations:suspend') && organisation.status === 'active' ? (
        <SuspendSection organisation={organisation} />
      ) : null}
    </>
  )
}

function hasProposed({ onboarding }: NationalOrganisation): boolean {
  return (
    onboarding !== null && onboarding.locationsConfirmedAt === null && onboarding.proposedLocations.length > 0
  )
}

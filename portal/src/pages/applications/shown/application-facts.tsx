import type { Application } from '@theriac/contract/v1/applications.ts'
import type { ReactNode } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Facts } from '../../../ui/show/facts.tsx'
import { NotGiven } from '../../../ui/show/not-given.tsx'
import { Day } from '../../../ui/show/time.tsx'
import { useTellRole } from './use-tell-role.ts'

type Fact = { readonly label: string; readonly value: ReactNode }

type Properties = {
  readonly application: Application
  /** Whose it is, for whoever sees those of many. */
  readonly organisation?: ReactNode
  /** Whether the location can be opened. */
  readonly isOwn: boolean
}

/** What was applied for. */
export function ApplicationFacts({ application, organisation, isOwn }: Properties) {
  const { fields } = useTexts('applications').applications
  const ofChange = useChangeFacts(application, isOwn)
  const ofLocation = useNewLocationFacts(application)
  const { location, plannedOn, remark, appliedBy, decision, state } = application
  return (
    <Facts
      facts={[
        ...(organisation === undefined ? [] : [{ label: fields.organisation, value: organisation }]),
        ...(location === null
          ? []
          : [
              {
                label: fields.location,
                value: isOwn ? (
                  <TextLink to={paths.location(location.id)}>{location.name}</TextLink>
                ) : (
                  location.name
                ),
              },
            ]),
        ...ofLocation,
        ...ofChange,
        { label: fields.plannedOn, value: <Day value={plannedOn} /> },
        ...(remark === null ? [] : [{ label: fields.remark, value: remark }]),
        { label: fields.appliedBy, value: appliedBy },
        // Why it was refused stands above everything else.
        ...(typeof decision?.reason === 'string' && state !== 'refused'
          ? [{ label: fields.decision, value: decision.reason }]
          : []),
      ]}
    />
  )
}

function useChangeFacts({ change, location }: Application, isOwn: boolean): readonly Fact[] {
  const { fields } = useTexts('applications').applications
  const nameOf = useTellRole()
  const maySee = useCan()('clients:read') && isOwn
  if (change === null) return []
  const { systemName, supplierName, itSystemName, contactName, contactEmail, clientRole, equipment } = change
  const isThere = equipment !== null && equipment.status !== 'deleted' && location !== null
  return [
    {
      label: fields.newSystem,
      value:
        isThere && maySee ? (
          <TextLink to={paths.equipment(location.id, equipment.clientId)}>{systemName}</TextLink>
        ) : (
          systemName
        ),
    },
    { label: fields.supplier, value: supplierName },
    ...(itSystemName === null ? [] : [{ label: fields.itSystem, value: itSystemName }]),
    { label: fields.contactName, value: contactName ?? <NotGiven /> },
    { label: fields.contactEmail, value: contactEmail ?? <NotGiven /> },
    { label: fields.clientRole, value: nameOf(clientRole) },
  ]
}

function useNewLocationFacts({ newLocation }: Application): readonly Fact[] {
  const { fields } = useTexts('applications').applications
  if (newLocation === null) return []
  const { name, address, city, postalCode, contactEmail } = newLocation
  return [
    { label: fields.locationName, value: name },
    { label: fields.address, value: address ?? <NotGiven /> },
    { label: fields.city, value: city ?? <NotGiven /> },
    { label: fields.postalCode, value: postalCode },
    { label: fields.locationEmail, value: contactEmail ?? <NotGiven /> },
  ]
}

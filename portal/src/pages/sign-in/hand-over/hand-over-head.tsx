import { useTexts } from '../../../texts/texts-provider.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { Facts } from '../../../ui/show/facts.tsx'
import { EndTime } from '../../../ui/show/time.tsx'
import type { HandOverLink } from './hand-over-link.ts'

/** Whose credentials these are, for which system, from whom, and until when. */
export function HandOverHead({ handOver }: { readonly handOver: HandOverLink }) {
  const { collection } = useTexts('links')
  const { organisationName, locationName, equipmentId, createdBy, expiresAt, collectedAt } = handOver
  return (
    <div>
      <PageTitle
        title={collectedAt === null ? collection.title : collection.before.heading}
        sentence={collection.sentence(organisationName)}
      />
      <Facts
        facts={[
          { label: collection.organisation, value: organisationName },
          ...(locationName === null ? [] : [{ label: collection.location, value: locationName }]),
          { label: collection.equipment, value: equipmentId },
          { label: collection.sender, value: createdBy },
          { label: collection.validUntil, value: <EndTime value={expiresAt} /> },
        ]}
      />
    </div>
  )
}

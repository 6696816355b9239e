import { IconPencil } from '@tabler/icons-react'
import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { CopyText } from '../../../ui/action/copy-text.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Facts } from '../../../ui/show/facts.tsx'
import { Day, Time } from '../../../ui/show/time.tsx'
import { useLicenceFacts } from '../licence/licence-facts.tsx'
import { StandingDot } from '../standing-dot.tsx'

/** What is known of an organisation: its licence, and who authorised its Super User. */
export function FactsSection({ organisation }: { readonly organisation: NationalOrganisation }) {
  const { national } = useTexts('national')
  const { fields, representative: words } = national
  const can = useCan()
  const { id, type, status, createdAt, licence, representative } = organisation
  const licenceFacts = useLicenceFacts(licence)
  const isOverseer = type === 'nmvo' || type === 'authority'
  return (
    <Section
      title={national.organisation.facts}
      isCard
      action={
        can('organisations:update') ? (
          <ActionButton icon={<IconPencil size={20} aria-hidden="true" />} to={paths.editOrganisation(id)}>
            {national.organisation.edit}
          </ActionButton>
        ) : undefined
      }
    >
      <Facts
        facts={[
          { label: fields.status, value: <StandingDot status={status} /> },
          { label: fields.created, value: <Time value={createdAt} /> },
          ...(isOverseer && licence === null ? [] : licenceFacts),
          ...(representative === null
            ? [{ label: words.title, value: words.none }]
            : [
                { label: words.title, value: representative.name },
                {
                  label: words.email,
                  value: <CopyText value={representative.email} what={words.email} />,
                },
                { label: words.authorisedOn, value: <Day value={representative.authorisedOn} /> },
              ]),
        ]}
      />
    </Section>
  )
}

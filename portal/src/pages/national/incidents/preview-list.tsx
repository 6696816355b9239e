import type { IncidentPreview } from '@theriac/contract/v1/incident-locks.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { Time } from '../../../ui/show/time.tsx'

// More than a person reads before he decides; the rest is told as a number.
const mostShown = 8

/** Whose equipment would stop, and when it was last used. */
export function PreviewList({ preview }: { readonly preview: IncidentPreview }) {
  const { locking } = useTexts('national').incidents
  const { organisations, totalOrganisations } = preview
  const shown = organisations.slice(0, mostShown)
  return (
    <>
      <ul>
        {shown.map(({ id, name, clients, lastUsedAt }) => (
          <li key={id}>
            {locking.ofOrganisation(name, clients)}
            {lastUsedAt === null ? null : (
              <>
                {', '}
                {locking.lastUsed} <Time value={lastUsedAt} />
              </>
            )}
          </li>
        ))}
      </ul>
      {totalOrganisations > shown.length ? <p>{locking.andMore(totalOrganisations - shown.length)}</p> : null}
    </>
  )
}

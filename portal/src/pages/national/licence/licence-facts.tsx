import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { today } from '../../../ui/day/day-parts.ts'
import { Code } from '../../../ui/show/code.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Day } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { licenceState } from './licence-state.ts'

/** The lines that say by what an organisation may trade, and until when. */
export function useLicenceFacts(licence: NationalOrganisation['licence']) {
  const { licence: words } = useTexts('national').onboarding
  if (licence === null) return [{ label: words.title, value: words.none }]
  return [
    { label: words.title, value: <Code value={licence.number} /> },
    { label: words.expiresOn, value: <Until expiresOn={licence.expiresOn} /> },
  ]
}

function Until({ expiresOn }: { readonly expiresOn: string | null }) {
  const { licence: words } = useTexts('national').onboarding
  const state = licenceState(expiresOn, today(new Date()))
  if (expiresOn === null || state.is === 'endless') return words.endless
  if (state.is === 'good') return <Day value={expiresOn} />
  return (
    <TwoLines
      first={
        state.is === 'over' ? (
          <StatusDot meaning="stop" word={words.over} />
        ) : (
          <StatusDot meaning="careful" word={words.ending(state.days)} />
        )
      }
      second={<Day value={expiresOn} />}
    />
  )
}

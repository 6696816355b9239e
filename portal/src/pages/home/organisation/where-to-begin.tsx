import { lazy, Suspense } from 'react'
import { useOnboarding } from '../../../session/lists.queries.ts'
import { useCan } from '../../../session/session.queries.ts'
import { withTexts } from '../../../texts/load-texts.ts'
import { LoadingState } from '../../../ui/page/loading-state.tsx'
import { FirstSteps } from './first-steps.tsx'

const ConfirmStep = lazy(async () => {
  const { ConfirmStep: Step } = await withTexts('organisation', import('./confirm-step.tsx'))
  return { default: Step }
})

type Properties = {
  /** Whether there is nothing in the organisation yet, as far as the person may add to it. */
  readonly isEmpty: boolean
  readonly hasLocations: boolean
}

/** The next step in a new organisation: to confirm its locations, to add one, to add equipment; nothing once all is done. */
export function WhereToBegin({ isEmpty, hasLocations }: Properties) {
  const mayConfirm = useCan()('locations:create')
  const { data, isPending } = useOnboarding(mayConfirm)
  if (mayConfirm && isPending) return isEmpty ? <LoadingState lines={3} /> : null
  if (mayConfirm && data?.isOpen === true) {
    return (
      <Suspense fallback={<LoadingState lines={3} />}>
        <ConfirmStep locations={data.locations.length} />
      </Suspense>
    )
  }
  return isEmpty ? <FirstSteps hasLocations={hasLocations} /> : null
}

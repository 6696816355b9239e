import type { Application } from '@theriac/contract/v1/applications.ts'
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { isOpen } from '../next-step.ts'
import { ApplicationFacts } from './application-facts.tsx'
import { ReplacedEquipment } from './replaced-equipment.tsx'
import { StepList } from './step-list.tsx'

type Properties = {
  readonly application: Application
  readonly organisation?: ReactNode
  /** What becomes of the old equipment, for whoever reads it, until that is over. */
  readonly replacedSentence: string
  readonly isOwn: boolean
}

/** What has happened with an application, what was applied for, and the equipment that it is about. */
export function ApplicationBody({ application, replacedSentence, ...whose }: Properties) {
  const { steps, detail } = useTexts('applications').applications
  const { change } = application
  return (
    <>
      <Section title={steps.title} isCard>
        <StepList steps={application.steps} />
      </Section>
      <Section title={detail.title} isCard>
        <ApplicationFacts application={application} {...whose} />
      </Section>
      {change === null ? null : (
        <ReplacedEquipment
          replaces={change.replaces}
          sentence={isOpen(application) ? replacedSentence : undefined}
        />
      )}
    </>
  )
}

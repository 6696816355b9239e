import { VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react'
import type { Application } from '@theriac/contract/v1/applications.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { Time } from '../../../ui/show/time.tsx'
import classes from './step-list.module.css'

type Step = Application['steps'][number]

const signs = {
  done: IconCircleCheck,
  stopped: IconCircleX,
  fact: IconClock,
  'to-come': IconCircle,
} as const

/** What has happened with an application, one below the other, and quietly what is still to come. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const { steps: words } = useTexts('applications').applications
  return (
    <ol className={classes.steps}>
      {steps.map((step) => {
        const { name, at, by } = step
        const kind = kindOf(step)
        const Sign = signs[kind]
        return (
          <li key={name} className={classes.step} data-kind={kind}>
            <Sign className={classes.sign} data-kind={kind} aria-hidden="true" />
            <div>
              <div className={classes.word}>
                {words[name]}
                {kind === 'to-come' ? <VisuallyHidden> ({words.toCome})</VisuallyHidden> : null}
              </div>
              {kind === 'to-come' ? null : (
                <div className={classes.soft}>
                  {at === null ? words.neverUsed : <Time value={at} />}
                  {by === null ? null : `, ${words.by(by)}`}
                </div>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function kindOf({ name, at }: Step): keyof typeof signs {
  // That the old system was used is nothing that anybody has to do.
  if (name === 'old-last-used') return 'fact'
  if (at === null) return 'to-come'
  return name === 'refused' || name === 'withdrawn' ? 'stopped' : 'done'
}

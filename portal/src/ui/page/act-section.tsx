import { useId } from 'react'
import { ActionButton, type Tone } from '../action/action-button.tsx'
import classes from './act-section.module.css'

type Properties = {
  /** "Suspend user": the heading, and the verb where there is no other. */
  readonly title: string
  /** What happens, to whom, and whether it can be undone. */
  readonly sentence: string
  readonly verb?: string
  /** Red where it cannot be undone. */
  readonly tone: Extract<Tone, 'plain' | 'stop-plain'>
  readonly disabledBecause?: string | undefined
  /** Opens the dialog that asks. */
  readonly onAct: () => void
}

/** How a page ends where its thing can be stopped or deleted: apart from everything else, and last. */
export function ActSection({ title, sentence, verb = title, tone, disabledBecause, onAct }: Properties) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <p className={classes.sentence}>{sentence}</p>
      </div>
      <ActionButton tone={tone} disabledBecause={disabledBecause} onClick={onAct}>
        {verb}
      </ActionButton>
    </section>
  )
}

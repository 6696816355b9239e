import { useId } from 'react'
import { ActionButton } from '../action/action-button.tsx'
import classes from './delete-section.module.css'

type Properties = {
  /** "Delete Location": the heading, and the verb. */
  readonly title: string
  /** What happens, to whom, and whether it can be undone. */
  readonly sentence: string
  readonly disabledBecause?: string | undefined
  /** Opens the dialog that asks. */
  readonly onDelete: () => void
}

/** How a page ends where its thing can be deleted: apart from everything else, and last. */
export function DeleteSection({ title, sentence, disabledBecause, onDelete }: Properties) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <p className={classes.sentence}>{sentence}</p>
      </div>
      <ActionButton tone="stop-plain" disabledBecause={disabledBecause} onClick={onDelete}>
        {title}
      </ActionButton>
    </section>
  )
}

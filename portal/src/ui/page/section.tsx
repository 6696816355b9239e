import { useId, type ReactNode } from 'react'
import classes from './section.module.css'

type Properties = {
  readonly title: string
  readonly sentence?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
  /** Whether the content lies on a card; a table brings its own. */
  readonly isCard?: boolean
}

/** A part of a page under a heading of its own. */
export function Section({ title, sentence, action, children, isCard = false }: Properties) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {sentence === undefined ? null : <p className={classes.sentence}>{sentence}</p>}
        </div>
        {action}
      </div>
      {isCard ? <div className={classes.card}>{children}</div> : children}
    </section>
  )
}

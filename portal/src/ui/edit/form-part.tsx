import { useId, type ReactNode } from 'react'
import classes from './form-part.module.css'

type Properties = {
  readonly title: string
  readonly sentence?: ReactNode
  /** The fields. */
  readonly children: ReactNode
}

/** Some fields of a form that belong together, under a heading of their own. */
export function FormPart({ title, sentence, children }: Properties) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={classes.part}>
      <div>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {sentence === undefined ? null : <p className={classes.sentence}>{sentence}</p>}
      </div>
      {children}
    </div>
  )
}

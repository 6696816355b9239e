import { useEffect, useRef, type ReactNode } from 'react'
import { IconArrowLeft } from '@tabler/icons-react'
import { TextLink } from '../action/text-link.tsx'
import classes from './page-title.module.css'

type Properties = {
  readonly title: string
  /** One sentence that says what the page is for. */
  readonly sentence?: ReactNode
  /** At most one main action. */
  readonly action?: ReactNode
  /** The page above this one. */
  readonly above?: { readonly to: string; readonly label: string }
  /** Whether it takes the focus when it appears: where one step of a page follows another. */
  readonly hasFocusFirst?: boolean
}

/** How a page begins; also names the browser's tab. */
export function PageTitle({ title, sentence, action, above, hasFocusFirst = false }: Properties) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasFocusFirst) heading.current?.focus()
  }, [hasFocusFirst])
  useEffect(() => {
    document.title = `${title} · Theriac`
  }, [title])
  return (
    <header className={classes.header}>
      {above === undefined ? null : (
        <div className={classes.above}>
          <IconArrowLeft aria-hidden="true" size={16} /> <TextLink to={above.to}>{above.label}</TextLink>
        </div>
      )}
      <div className={classes.row}>
        <div className={classes.words}>
          <h1 ref={heading} className={classes.title} {...(hasFocusFirst ? { tabIndex: -1 } : {})}>
            {title}
          </h1>
          {sentence === undefined ? null : <p className={classes.sentence}>{sentence}</p>}
        </div>
        {action === undefined ? null : <div className={classes.action}>{action}</div>}
      </div>
    </header>
  )
}

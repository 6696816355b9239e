import type { ReactNode } from 'react'
import { useFailureHelp } from './failure.tsx'
import { Notice } from './notice.tsx'

type Properties = {
  /** "There is no such user in your organisation." */
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** In place of what the address names and what is not there, or no longer; and whom to ask. */
export function MissingNotice({ title, children, action }: Properties) {
  const help = useFailureHelp()
  return (
    <Notice meaning="information" title={title} isAnnounced {...(action === undefined ? {} : { action })}>
      {children}
      {help}
    </Notice>
  )
}

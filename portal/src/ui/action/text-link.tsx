import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'

type Properties = {
  /** An address of the portal. */
  readonly to: string
  readonly children: ReactNode
  /** Whether the page stays as it is, with what was typed there. */
  readonly isInNewTab?: boolean
  /** What the page there finds with `usePageState`: nothing secret. */
  readonly state?: unknown
}

/** A link to another page of the portal. */
export function TextLink({ to, children, isInNewTab = false, state }: Properties) {
  const { ui } = useTexts()
  if (!isInNewTab) {
    return (
      <Link to={to} {...(state === undefined ? {} : { state: { pageState: state } })}>
        {children}
      </Link>
    )
  }
  return (
    <Link to={to} target="_blank">
      {children}
      <VisuallyHidden> ({ui.opensInNewTab})</VisuallyHidden>
    </Link>
  )
}

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
}

/** A link to another page of the portal. */
export function TextLink({ to, children, isInNewTab = false }: Properties) {
  const { ui } = useTexts()
  if (!isInNewTab) return <Link to={to}>{children}</Link>
  return (
    <Link to={to} target="_blank">
      {children}
      <VisuallyHidden> ({ui.opensInNewTab})</VisuallyHidden>
    </Link>
  )
}

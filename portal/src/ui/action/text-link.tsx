import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Properties = {
  /** An address of the portal. */
  readonly to: string
  readonly children: ReactNode
}

/** A link to another page of the portal. */
export function TextLink({ to, children }: Properties) {
  return <Link to={to}>{children}</Link>
}

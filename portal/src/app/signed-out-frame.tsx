import { Outlet } from '@tanstack/react-router'
import { PlainFrame } from '../navigation/plain-frame.tsx'

type Properties = {
  /** Whether the page is one to read, rather than a form. */
  readonly isWide?: boolean
}

/** Around the pages of those who are not signed in, or need not be. */
export function SignedOutFrame({ isWide = false }: Properties) {
  return (
    <PlainFrame isWide={isWide}>
      <Outlet />
    </PlainFrame>
  )
}

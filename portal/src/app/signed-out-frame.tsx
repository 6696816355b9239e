import { Outlet } from '@tanstack/react-router'
import { PlainFrame } from '../navigation/plain-frame.tsx'
import { useSettings } from '../session/settings.queries.ts'

type Properties = {
  /** Whether the page is one to read, rather than a form. */
  readonly isWide?: boolean
}

/** Around the pages of those who are not signed in, or need not be. */
export function SignedOutFrame({ isWide = false }: Properties) {
  const { isDemo } = useSettings()
  return (
    <PlainFrame isWide={isWide} isDemo={isDemo}>
      <Outlet />
    </PlainFrame>
  )
}

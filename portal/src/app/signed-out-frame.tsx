import { Outlet } from '@tanstack/react-router'
import { PlainFrame } from '../navigation/plain-frame.tsx'

/** Around the pages of those who are not signed in, or need not be. */
export function SignedOutFrame() {
  return (
    <PlainFrame>
      <Outlet />
    </PlainFrame>
  )
}

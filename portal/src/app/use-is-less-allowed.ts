import type { Session } from '@theriac/contract/v1/session.ts'
import { useState } from 'react'

/** Whether something was taken away from the person on the page that is open: it is gone before anybody could say why. */
export function useIsLessAllowed({ organisation, permissions }: Session, address: string): boolean {
  const [before, setBefore] = useState({ organisation, permissions })
  const [lessAt, setLessAt] = useState<string>()
  if (before.permissions !== permissions || before.organisation.id !== organisation.id) {
    setBefore({ organisation, permissions })
    const isSame = before.organisation.id === organisation.id
    if (isSame && before.permissions.some((one) => !permissions.includes(one))) setLessAt(address)
  }
  return lessAt === address
}

import { useState } from 'react'
import { mayOpen, type Can } from '../navigation/entries.ts'

/** Whether the person may see the page at the address. A page that he could open stays while it is open, with what he typed. */
export function useMayOpen(address: string, can: Can): boolean {
  const may = mayOpen(address, can)
  const [opened, setOpened] = useState({ address, may })
  if (opened.address !== address || (may && !opened.may)) setOpened({ address, may })
  return may || (opened.address === address && opened.may)
}

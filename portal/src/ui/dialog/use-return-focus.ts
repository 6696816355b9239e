import { useEffect, useState } from 'react'

let before: HTMLElement | undefined
let openDialogs = 0

/**
 * Gives the focus back to where it was before the first of the dialogs, once the last of them is closed; to the page where
 * that is gone, such as the row that was deleted.
 */
export function useReturnFocus(isOpen: boolean): void {
  const [wasOpen, setWasOpen] = useState(false)
  if (wasOpen !== isOpen) {
    setWasOpen(isOpen)
    // While the dialog is drawn, not afterwards: then the focus is in it already.
    if (isOpen) rememberFocus()
  }
  useEffect(() => {
    if (!isOpen) return undefined
    openDialogs += 1
    return () => {
      openDialogs -= 1
      // One dialog may follow another in the same moment.
      window.setTimeout(giveBackFocus)
    }
  }, [isOpen])
}

function rememberFocus(): void {
  const active = document.activeElement
  const isOnPage = active instanceof HTMLElement && active !== document.body
  if (isOnPage && active.closest('[role="dialog"]') === null) before = active
}

function giveBackFocus(): void {
  if (openDialogs > 0) return
  const there = before?.isConnected === true ? before : document.querySelector<HTMLElement>('main')
  before = undefined
  there?.focus({ preventScroll: true })
}

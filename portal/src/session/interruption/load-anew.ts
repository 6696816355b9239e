import { giveUpAll } from './interruption.ts'

/** Loads the page anew, as the session is now; whatever waited to be called again is given up. */
export function loadAnew(): void {
  giveUpAll()
  window.location.reload()
}

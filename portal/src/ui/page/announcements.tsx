import { IconCircleCheck } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import classes from './announcements.module.css'

type Announcement = { readonly id: number; readonly message: string }

const shownMilliseconds = 4_000

let shown: readonly Announcement[] = []
let next = 0
const readers = new Set<() => void>()

/** Says for some seconds that something is done: "Location added". */
export function announce(message: string): void {
  const announcement = { id: (next += 1), message }
  // The newest is what the person has just done; two at once would be two things to read.
  change([announcement])
  window.setTimeout(() => change(shown.filter(({ id }) => id !== announcement.id)), shownMilliseconds)
}

/** Takes back what is said: an error has come since, or somebody else after signing out. */
export function forgetAnnouncements(): void {
  change([])
}

/** Where what is done is said, and read out; once, in the frame of the app. */
export function Announcements() {
  const announcements = useSyncExternalStore(subscribe, () => shown)
  return (
    <div role="status" className={classes.place}>
      {announcements.map(({ id, message }) => (
        <p key={id} className={classes.announcement}>
          <IconCircleCheck aria-hidden="true" size={22} /> {message}
        </p>
      ))}
    </div>
  )
}

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => void readers.delete(reader)
}

function change(announcements: readonly Announcement[]): void {
  shown = announcements
  for (const reader of readers) reader()
}

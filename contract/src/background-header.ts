/**
 * With this header a program of people says that it asks by itself, not because somebody did something: what is read so
 * does not count as a use of the session. It counts for reading alone; whatever changes something is a use all the same.
 */
export const backgroundHeader = 'theriac-background'

/** What stands in it. */
export const inBackground = 'true'

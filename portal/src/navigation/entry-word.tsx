import { useTexts } from '../texts/texts-provider.tsx'
import type { EntryName } from './entries.ts'
import classes from './entry-word.module.css'

/** What an entry of the navigation is called; the guides' word in brackets stays on one line. */
export function EntryWord({ name }: { readonly name: EntryName }) {
  const { entries } = useTexts().shell
  const [own, inGuides] = entries[name].split(/ (?=\()/)
  return (
    <span>
      {own}
      {inGuides === undefined ? null : (
        <>
          {' '}
          <span className={classes.inGuides}>{inGuides}</span>
        </>
      )}
    </span>
  )
}

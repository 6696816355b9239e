import { Link } from '@tanstack/react-router'
import { localeOf } from '../../../texts/rules/language.ts'
import { useSpoken } from '../../../texts/texts-provider.tsx'
import classes from './figures.module.css'

export type Figure = {
  readonly count: number
  /** What is counted, in the form that goes with the count: "location", "locations". */
  readonly word: string
  /** Where it can be seen. */
  readonly to?: string | undefined
}

/** How much there is of something; each leads there. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const { language } = useSpoken()
  if (figures.length === 0) return null
  const format = new Intl.NumberFormat(localeOf[language])
  return (
    <ul className={classes.figures}>
      {figures.map(({ count, word, to }) => {
        const says = (
          <>
            <span className={classes.number}>{format.format(count)}</span> <span>{word}</span>
          </>
        )
        return (
          <li key={word}>
            {to === undefined ? (
              <div className={classes.figure}>{says}</div>
            ) : (
              <Link to={to} className={classes.figure}>
                {says}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

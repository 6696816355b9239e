import { Tooltip } from '@mantine/core'
import { tellFull, tellRemaining } from '../../texts/rules/tell-time.ts'
import { useSpoken } from '../../texts/texts-provider.tsx'
import classes from './time.module.css'
import { useNow } from './use-now.ts'

type Properties = {
  /** A point in time to come, as the contract writes it. */
  readonly value: string
}

/** How long something can still be done, "29 days 23 hours", with the full time and zone on hover and focus. */
export function TimeLeft({ value }: Properties) {
  const { language } = useSpoken()
  const now = useNow()
  const until = new Date(value)
  const [left, full] = [tellRemaining(until, now, language), tellFull(until, language)]
  return (
    <Tooltip label={full} openDelay={100}>
      <time dateTime={value} tabIndex={0} className={classes.time} aria-label={`${left} (${full})`}>
        {left}
      </time>
    </Tooltip>
  )
}

import { Tooltip } from '@mantine/core'
import { tellDay, tellFull, tellRelative } from '../../texts/rules/tell-time.ts'
import { useSpoken } from '../../texts/texts-provider.tsx'
import classes from './time.module.css'
import { useNow } from './use-now.ts'

type Properties = {
  /** A point in time, as the contract writes it. */
  readonly value: string
}

/** "3 minutes ago", with the full time and zone on hover and focus. */
export function Time({ value }: Properties) {
  const { language } = useSpoken()
  const now = useNow()
  const time = new Date(value)
  const full = tellFull(time, language)
  return (
    <Tooltip label={full} openDelay={100}>
      <time dateTime={value} tabIndex={0} className={classes.time} aria-label={`${relative()} (${full})`}>
        {relative()}
      </time>
    </Tooltip>
  )

  // What has just been answered may be a little ahead of our quarter of a minute: that is now, not the future.
  function relative(): string {
    const isJustNow = Math.abs(time.getTime() - now.getTime()) < 60_000
    return tellRelative(isJustNow ? now : time, now, language)
  }
}

/** A day that belongs to no zone. */
export function Day({ value }: Properties) {
  const { language } = useSpoken()
  return <time dateTime={value}>{tellDay(value, language)}</time>
}

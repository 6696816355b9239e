import { Tooltip } from '@mantine/core'
import { tellDay, tellEnd, tellFull, tellSince } from '../../texts/rules/tell-time.ts'
import { useSpoken } from '../../texts/texts-provider.tsx'
import classes from './time.module.css'
import { useNow } from './use-now.ts'

type Properties = {
  /** A point in time, as the contract writes it. */
  readonly value: string
}

/** When something was, "3 minutes ago", with the full time and zone on hover and focus. */
export function Time({ value }: Properties) {
  return <Told value={value} tell={tellSince} />
}

/** When something ends or ended: "21 December 2026, in 1 month", with the full time and zone on hover and focus. */
export function EndTime({ value }: Properties) {
  return <Told value={value} tell={tellEnd} mayWrap />
}

type ToldProperties = Properties & {
  readonly tell: typeof tellSince
  readonly mayWrap?: boolean
}

function Told({ value, tell, mayWrap = false }: ToldProperties) {
  const { language } = useSpoken()
  const now = useNow()
  const time = new Date(value)
  const [relative, full] = [tell(time, now, language), tellFull(time, language)]
  return (
    <Tooltip label={full} openDelay={100}>
      <time
        dateTime={value}
        tabIndex={0}
        className={mayWrap ? classes.end : classes.time}
        aria-label={`${relative} (${full})`}
      >
        {relative}
      </time>
    </Tooltip>
  )
}

/** A day that belongs to no zone. */
export function Day({ value }: Properties) {
  const { language } = useSpoken()
  return <time dateTime={value}>{tellDay(value, language)}</time>
}

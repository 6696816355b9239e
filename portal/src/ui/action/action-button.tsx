import { Button, Tooltip, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId, type ComponentProps, type ReactNode } from 'react'
import classes from './action-button.module.css'

/** `main` at most once a page; `stop` for what takes away, `stop-plain` where it still asks before. */
export type Tone = 'main' | 'plain' | 'quiet' | 'stop' | 'stop-plain'

type Properties = {
  /** A verb that says what it does. */
  readonly children: ReactNode
  readonly tone?: Tone
  readonly icon?: ReactNode
  readonly onClick?: () => void
  /** An address of the portal: then it is a link. */
  readonly to?: string
  /** What the page there finds with `usePageState`: nothing secret. */
  readonly state?: unknown
  readonly type?: 'button' | 'submit'
  readonly isBusy?: boolean
  /** Whether presses do nothing yet: it has just appeared where another press may still be on its way. */
  readonly isAsleep?: boolean
  /** Why it cannot be used now: shown on hover and focus, and read out. */
  readonly disabledBecause?: string | undefined
  readonly isWide?: boolean
  /** Whether it has the focus when the dialog around it opens. */
  readonly hasFocusFirst?: boolean
}

const looks = {
  main: { variant: 'filled', color: 'brand' },
  plain: { variant: 'outline', color: 'brand' },
  quiet: { variant: 'subtle', color: 'brand' },
  stop: { variant: 'filled', color: 'stop' },
  'stop-plain': { variant: 'outline', color: 'stop' },
} as const satisfies Record<Tone, { variant: string; color: string }>

/** A button whose word is a verb; where it cannot be used it stays reachable and says why. */
export function ActionButton(properties: Properties) {
  const { children, tone = 'plain', icon, onClick, to, state, type = 'button' } = properties
  const { isBusy = false, disabledBecause, isWide = false, hasFocusFirst = false } = properties
  const { isAsleep = false } = properties
  const isDeaf = isBusy || isAsleep
  const reasonId = useId()
  const shared = {
    ...looks[tone],
    className: classes.button,
    fullWidth: isWide,
    leftSection: icon,
    ...(hasFocusFirst ? { 'data-autofocus': true } : {}),
  }
  if (disabledBecause !== undefined) {
    return (
      <Tooltip label={disabledBecause} multiline maw={320} openDelay={0}>
        <span className={isWide ? classes.wide : classes.narrow}>
          <Button {...shared} aria-disabled="true" data-disabled aria-describedby={reasonId}>
            {children}
          </Button>
          <VisuallyHidden id={reasonId}>{disabledBecause}</VisuallyHidden>
        </span>
      </Tooltip>
    )
  }
  if (to !== undefined) {
    return (
      <Button
        {...shared}
        component={Link}
        to={to}
        {...(state === undefined ? {} : { state: { pageState: state } })}
        {...(onClick === undefined ? {} : { onClick })}
      >
        {children}
      </Button>
    )
  }
  return (
    <Button
      {...shared}
      loading={isBusy}
      classNames={{ loader: classes.loader ?? '' }}
      onClick={isDeaf ? undefined : onClick}
      // Busy, it keeps the focus: a button that is disabled loses it, and with it the place on the page.
      renderRoot={(given: ComponentProps<'button'>) => (
        <button {...given} type={type} disabled={false} {...(isDeaf ? { 'aria-disabled': true } : {})} />
      )}
    >
      {children}
    </Button>
  )
}

import { ActionIcon, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './icon-action.module.css'

type Properties = {
  /** Names the action and what it is done to: "Delete iPad". */
  readonly label: string
  /** What eyes see in the tip; without it the label. */
  readonly tip?: string
  readonly icon: ReactNode
  readonly tone?: 'plain' | 'stop'
  readonly onClick?: () => void
  /** An address of the portal: then it is a link. */
  readonly to?: string
  /** Why it cannot be used now. */
  readonly disabledBecause?: string | undefined
}

/** An icon that does something: at least 44 px to touch, with a name for screen readers and a tip for eyes. */
export function IconAction(properties: Properties) {
  const { label, tip = label, icon, tone = 'plain', onClick, to, disabledBecause } = properties
  const shared = {
    variant: 'subtle',
    color: tone === 'stop' ? 'stop' : 'brand',
    size: 44,
    className: classes.icon,
    'data-tone': tone,
  }
  if (disabledBecause !== undefined) {
    return (
      <Tooltip label={disabledBecause} multiline maw={320}>
        <ActionIcon
          {...shared}
          aria-label={`${label}. ${disabledBecause}`}
          aria-disabled="true"
          data-disabled
        >
          {icon}
        </ActionIcon>
      </Tooltip>
    )
  }
  return (
    <Tooltip label={tip}>
      {to === undefined ? (
        <ActionIcon {...shared} aria-label={label} onClick={onClick}>
          {icon}
        </ActionIcon>
      ) : (
        <ActionIcon {...shared} aria-label={label} component={Link} to={to}>
          {icon}
        </ActionIcon>
      )}
    </Tooltip>
  )
}

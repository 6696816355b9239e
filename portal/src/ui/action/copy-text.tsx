import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { Code } from '../show/code.tsx'
import classes from './copy-text.module.css'
import { useCopy } from './use-copy.ts'

type Properties = {
  readonly value: string
  /** What it is, for the name of the button: "Client Id". */
  readonly what: string
  /** As it is read, where that differs from what is copied: with spaces between groups. */
  readonly shown?: string
}

/** What a person copies or compares: in mono, with a button that copies it and says so. */
export function CopyText({ value, what, shown = value }: Properties) {
  const { ui } = useTexts()
  const { state, copy } = useCopy()
  const tip = state === 'copied' ? ui.copied : state === 'failed' ? ui.copyFailed : ui.copy(what)
  return (
    <span className={classes.text}>
      <Code value={shown} />
      <Tooltip label={tip} {...(state === 'none' ? {} : { opened: true })} multiline maw={260}>
        <ActionIcon
          variant="subtle"
          size={44}
          className={classes.button}
          aria-label={ui.copy(what)}
          data-state={state}
          onClick={() => void copy(value)}
        >
          {state === 'copied' ? <IconCheck /> : <IconCopy />}
        </ActionIcon>
      </Tooltip>
      <VisuallyHidden aria-live="polite">{state === 'none' ? '' : tip}</VisuallyHidden>
    </span>
  )
}

import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCopy, IconKey, IconWorld } from '@tabler/icons-react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'
import { useCopy } from '../action/use-copy.ts'
import classes from './secret-value.module.css'

type Properties = {
  readonly label: string
  readonly value: string
  readonly kind?: 'public' | 'private'
  /** By the button, or by hand. */
  readonly onCopied: () => void
}

/** One value of the one-time dialog, with the button that copies it and says so. */
export function SecretValue({ label, value, kind, onCopied }: Properties) {
  const { ui } = useTexts()
  const { state, copy } = useCopy()
  const isCopied = state === 'copied'
  const Sign = kind === 'private' ? IconKey : IconWorld
  const copyIt = async () => {
    if (await copy(value)) onCopied()
  }
  return (
    <div className={classes.value}>
      <p className={classes.label}>
        {label}
        {kind === undefined ? null : (
          <span className={classes.kind} data-kind={kind}>
            <Sign size={15} aria-hidden="true" /> {ui.secret[kind]}
          </span>
        )}
      </p>
      <div className={classes.row}>
        <code className={classes.text} onCopy={onCopied}>
          {value}
        </code>
        <ActionButton
          icon={
            isCopied ? <IconCheck size={19} aria-hidden="true" /> : <IconCopy size={19} aria-hidden="true" />
          }
          onClick={() => void copyIt()}
        >
          {isCopied ? ui.copied : ui.copyShort}
          <VisuallyHidden> {label}</VisuallyHidden>
        </ActionButton>
      </div>
      <p className={classes.failed} aria-live="polite">
        {state === 'failed' ? ui.copyFailed : null}
        <VisuallyHidden>{isCopied ? `${label}: ${ui.copied}` : null}</VisuallyHidden>
      </p>
    </div>
  )
}

import { IconDownload } from '@tabler/icons-react'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'
import { Notice } from '../page/notice.tsx'
import { DialogFrame } from './dialog-frame.tsx'
import classes from './dialog.module.css'
import { SecretValue } from './secret-value.tsx'
import { writeTextFile } from './write-text-file.ts'

export type OneTimeValue = {
  readonly label: string
  readonly value: string
  /** What stands beside it: an id is public, a secret is private. */
  readonly kind?: 'public' | 'private'
}

type Fact = { readonly label: string; readonly value: string }

type Properties = {
  readonly title: string
  /** Above the values. */
  readonly children?: ReactNode
  readonly values: readonly OneTimeValue[]
  /** Below the sentence that this is the only time: where to keep it, to whom it may be given. */
  readonly advice: ReactNode
  /** The name of the file that Download makes, its first lines, and what else belongs beside the values. */
  readonly file: {
    readonly name: string
    readonly heading: string
    readonly facts?: readonly Fact[]
    readonly advice?: string
  }
  /** Its own words, where what is shown is no client secret. */
  readonly words?: Partial<Words>
  readonly onClose: () => void
}

type Words = {
  readonly onlyTime: string
  readonly notKeptTitle: string
  readonly notKept: string
  readonly closeAnyway: string
  readonly leaving: string
  readonly close: string
}

const always = () => true

/**
 * Shows what is shown once. It closes only by its own button, which asks if what is private was not kept; and leaving the
 * page, such as by the browser's Back, asks in any case.
 */
export function OneTimeSecretDialog(properties: Properties) {
  const { title, children, values, advice, file, onClose } = properties
  const { ui } = useTexts()
  const words = { ...ui.secret, close: ui.close, ...properties.words }
  const [isKept, setKept] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [isDownloaded, setDownloaded] = useState(false)
  useWarnBeforeLeaving(!isKept)
  const leaving = useBlocker({ shouldBlockFn: always, enableBeforeUnload: false, withResolver: true })
  const isLeaving = leaving.status === 'blocked'
  const isWarning = isLeaving || (isAsking && !isKept)
  const close = () => {
    leaving.proceed?.()
    onClose()
  }
  const goBack = () => {
    setAsking(false)
    leaving.reset?.()
  }
  const download = () => {
    writeTextFile(file.name, linesOf(file, values))
    setDownloaded(true)
    setKept(true)
  }
  const hasPrivate = values.some(({ kind }) => kind === 'private')
  return (
    <DialogFrame isOpen title={title} onClose={() => {}} size="wide" isFirm>
      {children === undefined ? null : <div>{children}</div>}
      <div className={classes.values}>
        {values.map((one) => (
          <SecretValue
            key={one.label}
            {...one}
            onCopied={() => setKept((before) => before || !hasPrivate || one.kind === 'private')}
          />
        ))}
      </div>
      {isWarning ? (
        <Notice meaning="stop" title={isKept ? ui.secret.leavingTitle : words.notKeptTitle} isAnnounced>
          {isKept ? words.leaving : words.notKept}
        </Notice>
      ) : (
        <Notice meaning="careful" title={words.onlyTime}>
          {advice}
        </Notice>
      )}
      <div className={classes.actions}>
        {isWarning ? (
          <ActionButton tone="quiet" onClick={goBack}>
            {ui.secret.goBack}
          </ActionButton>
        ) : null}
        <ActionButton icon={<IconDownload size={20} aria-hidden="true" />} onClick={download}>
          {isDownloaded ? ui.downloaded : ui.downloadFile}
        </ActionButton>
        {isWarning ? (
          <ActionButton tone="stop" onClick={close}>
            {isKept ? ui.secret.leave : words.closeAnyway}
          </ActionButton>
        ) : (
          <ActionButton tone="main" onClick={() => (isKept ? close() : setAsking(true))}>
            {words.close}
          </ActionButton>
        )}
      </div>
    </DialogFrame>
  )
}

function linesOf({ heading, facts = [], advice }: Properties['file'], values: readonly Fact[]): string[] {
  return [
    heading,
    '',
    ...[...values, ...facts].map(({ label, value }) => `${label}: ${value}`),
    '',
    ...(advice === undefined ? [] : [advice, '']),
  ]
}

function useWarnBeforeLeaving(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isWanted])
}

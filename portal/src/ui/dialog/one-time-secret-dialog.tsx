import { Checkbox } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { Notice } from '../page/notice.tsx'
import { DialogFrame } from './dialog-frame.tsx'
import classes from './dialog.module.css'
import { SecretActions } from './secret-actions.tsx'
import { SecretValue } from './secret-value.tsx'
import { writeTextFile } from './write-text-file.ts'

export type OneTimeValue = {
  readonly label: string
  readonly value: string
  /** What stands beside it: an id is public, a secret is private. */
  readonly kind?: 'public' | 'private'
  /** "I have told it": the word of a box beside it, where it is passed on without being copied. */
  readonly told?: string
}

type Fact = { readonly label: string; readonly value: string }

type Properties = {
  readonly title: string
  /** Above the values. */
  readonly children?: ReactNode
  readonly values: readonly OneTimeValue[]
  /** Below the sentence that this is the only time: where to keep it, to whom it may be given. */
  readonly advice: ReactNode
  /**
   * The name of the file that Download makes, its first lines, and what else belongs beside the values; none where the
   * values may not travel together.
   */
  readonly file?: {
    readonly name: string
    readonly heading: string
    readonly facts?: readonly Fact[]
    readonly advice?: string
  }
  /** Its own words, where what is shown is no client secret. */
  readonly words?: Partial<Words>
  readonly onClose: () => void
}

type TextFile = NonNullable<Properties['file']>

type Words = {
  readonly onlyTime: string
  /** What was not kept: where there is more than one, by the labels of those that were not. */
  readonly notKeptTitle: string | ((missing: readonly string[]) => string)
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
  const [copied, setCopied] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const [isDownloaded, setDownloaded] = useState(false)
  const missing = isDownloaded ? [] : missingOf(values, copied)
  const isKept = missing.length === 0
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
  const download = (written: TextFile) => {
    writeTextFile(written.name, linesOf(written, values))
    setDownloaded(true)
  }
  return (
    <DialogFrame isOpen title={title} onClose={() => {}} size="wide" isFirm>
      {children === undefined ? null : <div>{children}</div>}
      <Values values={values} setKept={setCopied} />
      {/* The warning lies where the calm words were: nothing below it moves away under the finger. */}
      <div className={classes.stack}>
        <div data-hidden={isWarning}>
          <Notice meaning="careful" title={words.onlyTime}>
            {advice}
          </Notice>
        </div>
        {isWarning ? (
          <Warning title={isKept ? ui.secret.leavingTitle : titleOf(words.notKeptTitle, missing)}>
            {isKept ? words.leaving : words.notKept}
          </Warning>
        ) : null}
      </div>
      <SecretActions
        {...{ isKept, isDownloaded, isWarning }}
        closeWord={words.close}
        discardWord={isKept ? ui.secret.leave : words.closeAnyway}
        {...(file === undefined ? {} : { onDownload: () => download(file) })}
        onClose={() => (isKept ? close() : setAsking(true))}
        onDiscard={close}
        onGoBack={goBack}
      />
    </DialogFrame>
  )
}

/** Takes the focus: whoever presses Enter once more presses nothing, and reads. */
function Warning({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.focus(), [])
  return (
    <div ref={element} role="alert" tabIndex={-1} className={classes.warning}>
      <Notice meaning="stop" title={title}>
        {children}
      </Notice>
    </div>
  )
}

type ValuesProperties = {
  readonly values: readonly OneTimeValue[]
  readonly setKept: (change: (before: readonly string[]) => readonly string[]) => void
}

function Values({ values, setKept }: ValuesProperties) {
  const keep = (label: string) => setKept((before) => [...before, label])
  const forget = (label: string) => setKept((before) => before.filter((one) => one !== label))
  return (
    <div className={classes.values}>
      {values.map(({ told, ...one }) => (
        <div key={one.label}>
          <SecretValue {...one} onCopied={() => keep(one.label)} />
          {told === undefined ? null : (
            <Checkbox
              label={told}
              onChange={({ currentTarget }) => (currentTarget.checked ? keep : forget)(one.label)}
            />
          )}
        </div>
      ))}
    </div>
  )
}

/** What of the private was neither copied nor told; where nothing is private, all as long as nothing was. */
function missingOf(values: readonly OneTimeValue[], kept: readonly string[]): readonly string[] {
  const secret = values.filter(({ kind }) => kind === 'private')
  const wanted = secret.length > 0 ? secret : kept.length > 0 ? [] : values
  return wanted.map(({ label }) => label).filter((label) => !kept.includes(label))
}

function titleOf(title: Words['notKeptTitle'], missing: readonly string[]): string {
  return typeof title === 'string' ? title : title(missing)
}

function linesOf({ heading, facts = [], advice }: TextFile, values: readonly Fact[]): string[] {
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

import { IconDownload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'
import classes from './dialog.module.css'

type Properties = {
  readonly isKept: boolean
  readonly isDownloaded: boolean
  /** Whether it asks before what is shown is gone. */
  readonly isWarning: boolean
  readonly closeWord: string
  readonly discardWord: string
  /** Undefined where there is no file. */
  readonly onDownload?: () => void
  readonly onClose: () => void
  readonly onDiscard: () => void
  readonly onGoBack: () => void
}

/** How the one-time dialog ends: Download, and Close; while it warns, what discards is somewhere else than Close was. */
export function SecretActions(properties: Properties) {
  const { isKept, isDownloaded, isWarning, closeWord, onDownload, onClose, onGoBack } = properties
  const { ui } = useTexts()
  const element = useRef<HTMLDivElement>(null)
  const goBack = () => {
    onGoBack()
    // Go back is gone at once, and the focus with it.
    element.current?.querySelector('button')?.focus()
  }
  return (
    <div ref={element} className={`${classes.actions} ${classes.ofSecret}`} data-warning={isWarning}>
      {onDownload === undefined ? (
        <span />
      ) : (
        <ActionButton
          tone={isKept ? 'plain' : 'main'}
          icon={<IconDownload size={20} aria-hidden="true" />}
          onClick={onDownload}
        >
          {isDownloaded ? ui.downloaded : ui.downloadFile}
        </ActionButton>
      )}
      {isWarning ? (
        <Choice
          key="choice"
          word={properties.discardWord}
          onDiscard={properties.onDiscard}
          onGoBack={goBack}
        />
      ) : (
        <ActionButton key="close" tone={isKept ? 'main' : 'plain'} onClick={onClose}>
          {closeWord}
        </ActionButton>
      )}
    </div>
  )
}

type ChoiceProperties = {
  readonly word: string
  readonly onDiscard: () => void
  readonly onGoBack: () => void
}

function Choice({ word, onDiscard, onGoBack }: ChoiceProperties) {
  const { ui } = useTexts()
  const isSettled = useSettled()
  return (
    <>
      <ActionButton tone="stop-plain" isAsleep={!isSettled} onClick={onDiscard}>
        {word}
      </ActionButton>
      <ActionButton isAsleep={!isSettled} onClick={onGoBack}>
        {ui.secret.goBack}
      </ActionButton>
    </>
  )
}

// Longer than a double tap, shorter than it takes to read.
const settledAfterMilliseconds = 700

function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(true), settledAfterMilliseconds)
    return () => window.clearTimeout(timer)
  }, [])
  return isSettled
}

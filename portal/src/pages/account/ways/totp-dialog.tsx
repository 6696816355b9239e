import { useState } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { DialogFrame } from '../../../ui/dialog/dialog-frame.tsx'
import { OneTimeSecretDialog } from '../../../ui/dialog/one-time-secret-dialog.tsx'
import { announce } from '../../../ui/page/announcements.tsx'
import type { TotpKey } from '../account.queries.ts'
import { TotpForm } from './totp-form.tsx'
import { TotpKeyView } from './totp-key-view.tsx'

type Properties = {
  readonly totpKey: TotpKey
  readonly email: string
  readonly isReplacing: boolean
  readonly onClose: () => void
}

/** Sets up an authenticator app: the picture to scan, its first code, then the recovery codes, shown once. */
export function TotpDialog({ totpKey, email, isReplacing, onClose }: Properties) {
  const { totp } = useTexts('account').account
  const [codes, setCodes] = useState<readonly string[]>()
  if (codes !== undefined) return <RecoveryCodes codes={codes} email={email} onClose={onClose} />
  return (
    <DialogFrame isOpen title={isReplacing ? totp.replaceTitle : totp.setUp} onClose={onClose} size="wide">
      {isReplacing ? <p>{totp.replaceAdvice}</p> : null}
      <TotpKeyView totpKey={totpKey} />
      <TotpForm onConfirmed={setCodes} onClose={onClose} />
    </DialogFrame>
  )
}

type CodesProperties = {
  readonly codes: readonly string[]
  readonly email: string
  readonly onClose: () => void
}

function RecoveryCodes({ codes, email, onClose }: CodesProperties) {
  const { codes: texts } = useTexts('account').account.totp
  const close = () => {
    announce(texts.done)
    onClose()
  }
  return (
    <OneTimeSecretDialog
      title={texts.title}
      values={[{ label: texts.label, value: codes.join('\n'), kind: 'private' }]}
      advice={texts.advice}
      file={{ name: texts.file, heading: texts.heading(email) }}
      words={texts}
      onClose={close}
    />
  )
}

import type { Account } from '@theriac/contract/v1/account.ts'
import { useState } from 'react'
import { isProblem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { startTotp, useRemoveTotp, type TotpKey } from '../account.queries.ts'
import { TotpDialog } from './totp-dialog.tsx'
import { Way } from './way.tsx'

type Properties = { readonly totp: Account['totp']; readonly email: string }

const few = 3

/** The authenticator app: whether there is one, and how to get, replace or remove it. */
export function TotpWay({ totp, email }: Properties) {
  const { ways, totp: texts } = useTexts('account').account
  const { isActive, isDemanded, recoveryCodesLeft } = totp
  const setUp = useSetUp()
  const [isRemoving, setRemoving] = useState(false)
  return (
    <Way
      name={ways.totp}
      value={
        isActive ? (
          <StatusDot meaning="good" word={`${texts.active}, ${texts.codesLeft(recoveryCodesLeft)}`} />
        ) : (
          <StatusDot word={texts.none} />
        )
      }
      action={
        <>
          <ActionButton
            tone={isDemanded && !isActive ? 'main' : 'plain'}
            isBusy={setUp.isBusy}
            onClick={() => void setUp.begin()}
          >
            {isActive ? texts.replace : texts.setUp}
          </ActionButton>
          {isActive ? (
            <ActionButton
              tone="quiet"
              disabledBecause={isDemanded ? texts.demanded : undefined}
              onClick={() => setRemoving(true)}
            >
              {texts.remove}
            </ActionButton>
          ) : null}
        </>
      }
      {...(isActive && recoveryCodesLeft < few ? { warning: texts.codesFew } : {})}
    >
      {setUp.error === undefined ? null : <ErrorState error={setUp.error} />}
      {setUp.key === undefined ? null : (
        <TotpDialog totpKey={setUp.key} email={email} isReplacing={isActive} onClose={setUp.end} />
      )}
      {isRemoving ? <RemoveDialog onClose={() => setRemoving(false)} /> : null}
    </Way>
  )
}

/** Fetches what the app needs; it stays here only, as long as the dialog is open. */
function useSetUp() {
  const [key, setKey] = useState<TotpKey>()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const begin = async () => {
    if (isBusy) return
    setBusy(true)
    setError(undefined)
    try {
      setKey(await startTotp())
    } catch (caught) {
      // Whoever gives up the proof has changed his mind: nothing went wrong.
      if (!isProblem(caught, 'step_up.required')) setError(caught)
    } finally {
      setBusy(false)
    }
  }
  return { key, isBusy, error, begin, end: () => setKey(undefined) }
}

function RemoveDialog({ onClose }: { readonly onClose: () => void }) {
  const { totp } = useTexts('account').account
  const remove = useRemoveTotp()
  return (
    <ConfirmDialog
      title={totp.removeTitle}
      verb={totp.remove}
      onConfirm={() => remove.mutateAsync()}
      done={totp.removed}
      onClose={onClose}
    >
      {totp.removeAdvice}
    </ConfirmDialog>
  )
}

import { isProblem } from '../../../session/failure/problem.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { useRevokeOtherSessions, useRevokeSession, type OwnSession } from '../account.queries.ts'
import { useDeviceName } from './use-device-name.ts'

type Properties = { readonly onClose: () => void }

/** Asks before one session is ended. */
export function EndSessionDialog({ session, onClose }: Properties & { readonly session: OwnSession }) {
  const { sessions: texts } = useTexts('account').account
  const revoke = useRevokeSession()
  const nameOf = useDeviceName()
  const confirm = async () => {
    try {
      await revoke.mutateAsync(session.id)
    } catch (error) {
      // It has ended meanwhile: that is what was wanted.
      if (!isProblem(error, 'account.not_found')) throw error
    }
  }
  return (
    <ConfirmDialog
      title={texts.endTitle}
      verb={texts.end}
      onConfirm={confirm}
      done={texts.ended}
      onClose={onClose}
    >
      <p>{texts.endAsk(nameOf(session))}</p>
      <p>
        {texts.lastUsedAt} <Time value={session.lastUsedAt} />
      </p>
    </ConfirmDialog>
  )
}

/** Asks before all other sessions are ended. */
export function EndOthersDialog({ onClose }: Properties) {
  const { sessions: texts } = useTexts('account').account
  const revoke = useRevokeOtherSessions()
  return (
    <ConfirmDialog
      title={texts.endOthers}
      verb={texts.endOthers}
      onConfirm={() => revoke.mutateAsync()}
      done={texts.endedOthers}
      onClose={onClose}
    >
      {texts.endOthersAsk}
    </ConfirmDialog>
  )
}

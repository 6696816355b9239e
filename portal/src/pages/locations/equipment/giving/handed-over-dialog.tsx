import { tellMoment } from '../../../../texts/rules/tell-time.ts'
import { useSpoken } from '../../../../texts/texts-provider.tsx'
import { OneTimeSecretDialog } from '../../../../ui/dialog/one-time-secret-dialog.tsx'
import type { HandedOver } from '../client/credential.queries.ts'

type Properties = { readonly handedOver: HandedOver; readonly onClose: () => void }

/** Link and code of a hand-over, this once; the link only where it was not mailed. */
export function HandedOverDialog({ handedOver, onClose }: Properties) {
  const { texts, language } = useSpoken('organisation')
  const { made } = texts.handOver
  const { client, handOver } = handedOver
  const { link, code, sentTo, expiresAt } = handOver
  return (
    <OneTimeSecretDialog
      title={made.title(client.equipmentId)}
      values={[
        ...(link === null ? [] : [{ label: made.link, value: link, kind: 'private' as const }]),
        { label: made.code, value: code, kind: 'private', told: made.codeTold },
      ]}
      advice={
        <>
          <p>{made.advice}</p>
          <p>{made.told}</p>
        </>
      }
      words={{
        onlyTime: made.onlyTime,
        notKeptTitle: (missing) =>
          missing.length > 1
            ? made.bothNotKept
            : missing.includes(made.code)
              ? made.codeNotKept
              : made.linkNotKept,
        notKept: made.notKept,
        closeAnyway: made.closeAnyway,
        leaving: made.leaving,
        close: texts.equipment.shown.close,
      }}
      onClose={onClose}
    >
      <p>{sentTo === null ? made.pass : made.sent(sentTo)}</p>
      <p>{made.until(tellMoment(new Date(expiresAt), language))}</p>
    </OneTimeSecretDialog>
  )
}

import { useSession } from '../../../../session/session.queries.ts'
import { tellMoment } from '../../../../texts/rules/tell-time.ts'
import { useSpoken } from '../../../../texts/texts-provider.tsx'
import { OneTimeSecretDialog } from '../../../../ui/dialog/one-time-secret-dialog.tsx'
import type { Issued } from '../client/equipment.queries.ts'
import { fileNameOf } from './file-name-of.ts'

type Properties = {
  readonly issued: Issued
  /** Whether the client is new; else only its secret is. */
  readonly isNew: boolean
  readonly locationName: string
  readonly onClose: () => void
}

/** Client Id and Client Secret, this once. */
export function CredentialsDialog({ issued, isNew, locationName, onClose }: Properties) {
  const { texts, language } = useSpoken()
  const { fields, shown } = texts.equipment
  const { organisation } = useSession()
  const { equipmentId } = issued.client
  const heading = [
    shown.file(equipmentId, locationName, organisation.name),
    tellMoment(new Date(), language),
    '',
    shown.fileAdvice,
  ]
  return (
    <OneTimeSecretDialog
      isOpen
      title={shown.title(equipmentId)}
      values={[
        { label: fields.clientId, value: issued.clientId, kind: 'public' },
        { label: fields.clientSecret, value: issued.clientSecret, kind: 'private' },
      ]}
      advice={
        <>
          <p>{shown.advice}</p>
          <p>{shown.lost}</p>
        </>
      }
      file={{ name: fileNameOf(equipmentId), heading: heading.join('\r\n') }}
      onClose={onClose}
    >
      <p>{isNew ? shown.sentence : shown.again}</p>
    </OneTimeSecretDialog>
  )
}

import { grantToken } from '@theriac/contract/oauth.ts'
import { useSession } from '../../../../session/session.queries.ts'
import { tellMoment } from '../../../../texts/rules/tell-time.ts'
import { useSpoken } from '../../../../texts/texts-provider.tsx'
import { OneTimeSecretDialog } from '../../../../ui/dialog/one-time-secret-dialog.tsx'
import type { Issued } from '../client/credential.queries.ts'
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
  const { texts, language } = useSpoken('organisation')
  const { fields, shown } = texts.equipment
  const { organisation } = useSession()
  const { equipmentId, secrets } = issued.client
  const oldSecret = secrets.find(({ expiresAt }) => expiresAt !== null)
  return (
    <OneTimeSecretDialog
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
      file={{
        name: fileNameOf(equipmentId),
        heading: [shown.title(equipmentId), tellMoment(new Date(), language)].join('\n'),
        facts: [
          { label: shown.organisation, value: organisation.name },
          { label: shown.location, value: locationName },
          { label: fields.equipmentId, value: equipmentId },
          { label: shown.tokenAddress, value: `${window.location.origin}${grantToken.path}` },
        ],
        advice: shown.fileAdvice,
      }}
      words={{ close: shown.close }}
      onClose={onClose}
    >
      <p>{isNew ? shown.sentence : shown.again}</p>
      {isNew ? null : <p>{tellOld(oldSecret?.expiresAt)}</p>}
    </OneTimeSecretDialog>
  )

  function tellOld(expiresAt: string | null | undefined): string {
    if (typeof expiresAt !== 'string') return shown.oldEnded
    return shown.oldEnds(tellMoment(new Date(expiresAt), language))
  }
}

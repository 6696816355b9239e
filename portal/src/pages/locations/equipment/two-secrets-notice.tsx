import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { useEffect } from 'react'
import { useCan } from '../../../session/session.queries.ts'
import { tellMoment, tellRemaining } from '../../../texts/rules/tell-time.ts'
import { useSpoken, useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useNow } from '../../../ui/show/use-now.ts'
import classes from './equipment.module.css'
import type { LiveSecret } from './client/overlap.ts'
import { OldSecretUse } from './client/old-secret-use.tsx'

type Properties = {
  readonly client: ClientEquipment
  readonly onEnd: (old: LiveSecret) => void
  /** When the time of the old secret is up. */
  readonly onOver: () => void
}

/** While an old client secret is still valid: how long, and whether it is still in use. */
export function TwoSecretsNotice({ client, onEnd, onOver }: Properties) {
  const { two } = useTexts('organisation').equipment
  const can = useCan()
  const [, ...older] = client.secrets
  return (
    <Notice meaning="information" title={two.title(client.equipmentId)}>
      {older.map((old) => (
        <div key={old.id} className={classes.secret}>
          <Remaining old={old} onOver={onOver} />
          <OldSecretUse client={client} old={old} />
          {can('clients:regenerate') ? (
            <ActionButton onClick={() => onEnd(old)}>{two.end}</ActionButton>
          ) : null}
        </div>
      ))}
    </Notice>
  )
}

function Remaining({ old, onOver }: { readonly old: LiveSecret; readonly onOver: () => void }) {
  const { texts, language } = useSpoken('organisation')
  const { two } = texts.equipment
  const now = useNow()
  const expiresAt = old.expiresAt === null ? undefined : new Date(old.expiresAt)
  const isOver = expiresAt !== undefined && expiresAt <= now
  useEffect(() => {
    if (isOver) onOver()
    // Once, when its time is up.
  }, [isOver])
  if (expiresAt === undefined) return null
  return (
    <p>
      {two.left(tellRemaining(expiresAt, now, language), tellMoment(expiresAt, language))} {two.endsWith}{' '}
      <code>{old.lastFour}</code>
    </p>
  )
}

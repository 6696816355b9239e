import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { placeProblem } from '../../../../session/failure/place-problem.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { FormDialog } from '../../../../ui/dialog/form-dialog.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { isFirstGiven } from '../client/credential-news.ts'
import { useHandOver, useRegenerateSecret, type Given } from '../client/credential.queries.ts'
import { overlapSeconds, type Overlap } from '../client/overlap.ts'
import { WhichClient } from '../client/which-client.tsx'
import { ExpiryFields } from './expiry-fields.tsx'
import { LinkFields, WayField } from './giving-fields.tsx'
import { asHandOver, expiresAt, startGiving, type GivingValues, type Way } from './giving-values.ts'
import { OverlapAfterField, OverlapFields, useCheckOverlap } from './overlap-fields.tsx'
import { useCheckGiving } from './use-check-giving.ts'

type Properties = {
  readonly client: ClientEquipment
  /** What is chosen when it opens. */
  readonly way?: Way
  /** To whom the link goes, unless something else is typed. */
  readonly email?: string
  readonly onGiven: (given: Given) => void
  readonly onClose: () => void
}

type Values = GivingValues & {
  readonly overlap: Overlap
  readonly day: string
  readonly after: Exclude<Overlap, 'until'>
}

const start: Values = { ...startGiving, overlap: 'now', day: '', after: 'day' }

/**
 * Asks who is to see the new client secret, and how long the old one stays valid; and makes it, or its link. Of equipment
 * that has had none it says so.
 */
export function RegenerateSecretDialog({ client, way = 'show', email = '', onGiven, onClose }: Properties) {
  const { equipment, handOver, problems } = useTexts('organisation')
  const { giving } = handOver
  const isFirst = isFirstGiven(client)
  const words = isFirst ? giving.first : equipment.regenerating
  const give = useGive(client.clientId)
  const checkGiving = useCheckGiving()
  const checkOverlap = useCheckOverlap()
  const hasOld = client.secrets.length > 0
  const form = useForm({
    start: { ...start, way, email },
    check: (values: Values) => ({
      ...checkGiving(values),
      ...(values.way === 'show' && hasOld ? checkOverlap(values) : {}),
    }),
    place: placeProblem({ 'credential.ends_too_late': 'expiryDay' }, problems),
    submit: async (values) => onGiven(await give(values)),
  })
  const { values } = form
  const isShown = values.way === 'show'
  // What was never used stops nothing.
  const stops = isShown && hasOld && values.overlap === 'now' && client.lastUsed !== null
  return (
    <FormDialog
      title={words.title}
      says={<Says client={client} isShown={isShown} />}
      form={form}
      verb={isShown ? words.verb : giving.verb}
      tone={stops ? 'stop' : 'main'}
      onClose={onClose}
    >
      <WayField way={form.field('way')} label={isFirst ? giving.label : giving.labelAgain} />
      {isShown ? null : <LinkFields email={form.field('email')} days={form.field('validDays')} />}
      {hasOld && isShown ? (
        <OverlapFields client={client} overlap={form.field('overlap')} day={form.field('day')} />
      ) : null}
      {hasOld && !isShown ? <OverlapAfterField {...form.field('after')} /> : null}
      <ExpiryFields
        label={isFirst ? giving.expiry : giving.expiryAgain}
        expiry={form.field('expiry')}
        expiryDay={form.field('expiryDay')}
      />
    </FormDialog>
  )
}

function Says({ client, isShown }: { readonly client: ClientEquipment; readonly isShown: boolean }) {
  const { equipment, handOver } = useTexts('organisation')
  const { regenerating } = equipment
  const { clientId, equipmentId, secrets } = client
  const { question } = isFirstGiven(client) ? handOver.giving.first : regenerating
  const [newest, older] = secrets
  return (
    <>
      <p>{question(equipmentId)}</p>
      <WhichClient clientId={clientId} />
      {newest === undefined ? null : (
        <p>{isShown ? regenerating.remember : handOver.giving.untilCollected}</p>
      )}
      {older === undefined || !isShown ? null : <p>{regenerating.olderEnds(older.lastFour)}</p>}
      {client.handOver?.state === 'open' ? <p>{handOver.giving.replaces}</p> : null}
    </>
  )
}

function useGive(clientId: string): (values: Values) => Promise<Given> {
  const regenerate = useRegenerateSecret(clientId)
  const handOver = useHandOver(clientId)
  return (values) => {
    const end = expiresAt(values)
    if (values.way === 'send') {
      const after = overlapSeconds(values.after, '', new Date()) ?? 0
      return handOver({ ...asHandOver(values), overlapSeconds: after, secretExpiresAt: end })
    }
    const overlap = overlapSeconds(values.overlap, values.day, new Date()) ?? 0
    return regenerate({ overlapSeconds: overlap, expiresAt: end })
  }
}

import type { Application } from '@theriac/contract/v1/applications.ts'
import { Fragment, type ReactNode } from 'react'
import { askHandOver } from '../../../navigation/hand-over-asked.ts'
import { paths } from '../../../navigation/paths.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useNewEquipment } from '../applications.queries.ts'
import { nextFor, type Next } from '../next-step.ts'

type Properties = { readonly application: Application }

type Told = {
  readonly meaning?: 'good' | 'careful' | 'information'
  readonly says: string
  readonly action?: ReactNode
}

/** What the organisation does next about its application, in one sentence, with the way to it. */
export function NextNotice({ application }: Properties) {
  const next = nextFor(application)
  if (next === undefined) return null
  return <Shown application={application} next={next} />
}

function Shown({ application, next }: Properties & { readonly next: Next }) {
  const ofEquipment = useEquipmentNext(application, next)
  const ofLocation = useLocationNext(application, next)
  const { next: words } = useTexts('applications').applications
  const {
    meaning = 'information',
    says,
    action,
  } = ofEquipment ??
    ofLocation ?? {
      ...(next === 'change-done' || next === 'location-closed' ? { meaning: 'good' as const } : {}),
      says: plain(words, next),
    }
  return (
    <Notice meaning={meaning} title={says} {...(action === undefined ? {} : { action })}>
      {next === 'change-done' ? <OldCanGo application={application} /> : null}
    </Notice>
  )
}

/** After a change: what was replaced is locked for good, and can be deleted. */
function OldCanGo({ application: { change, location } }: Properties) {
  const { oldCanGo } = useTexts('applications').applications
  const can = useCan()
  const locked = change?.replaces.filter(({ status }) => status === 'locked') ?? []
  if (locked.length === 0 || location === null || !can('clients:delete') || !can('clients:read')) return null
  return (
    <p>
      {oldCanGo(locked.length)}{' '}
      {locked.map(({ clientId, equipmentId }, at) => (
        <Fragment key={clientId}>
          {at === 0 ? null : ', '}
          <TextLink to={paths.equipment(location.id, clientId)}>{equipmentId}</TextLink>
        </Fragment>
      ))}
    </p>
  )
}

function plain(words: Readonly<Record<string, unknown>>, next: Next): string {
  const says = words[next]
  return typeof says === 'string' ? says : ''
}

/** What is to be done with the new equipment. */
function useEquipmentNext({ change, location }: Application, next: Next): Told | undefined {
  const { next: words, actions } = useTexts('applications').applications
  const can = useCan()
  const equipment = change?.equipment
  const isForHandOver = next === 'hand-over'
  const { data } = useNewEquipment(
    equipment?.clientId ?? '',
    isForHandOver && equipment !== undefined && equipment !== null && can('clients:read'),
  )
  if (equipment === undefined || equipment === null || location === null) return undefined
  const { clientId, equipmentId } = equipment
  const to = paths.equipment(location.id, clientId)
  const toEquipment = can('clients:read') ? (
    <ActionButton to={to}>{actions.toEquipment}</ActionButton>
  ) : undefined
  const lead = toEquipment === undefined ? {} : { action: toEquipment }
  if (next === 'new-locked' || next === 'new-deleted') {
    return { meaning: 'careful', says: words[next](equipmentId), ...(next === 'new-locked' ? lead : {}) }
  }
  if (next === 'wait-use') return { says: words[next](equipmentId), ...lead }
  if (!isForHandOver) return undefined
  if (data?.handOver?.state === 'open') return { says: words['wait-collection'](equipmentId), ...lead }
  if (!can('clients:regenerate')) return { says: words['ask-hand-over'](equipmentId) }
  return {
    says: words['hand-over'](equipmentId),
    action: (
      <ActionButton tone="main" to={to} state={askHandOver(change?.contactEmail ?? null)}>
        {actions.handOver}
      </ActionButton>
    ),
  }
}

/** What is to be done with the location. */
function useLocationNext({ location }: Application, next: Next): Told | undefined {
  const { next: words, actions } = useTexts('applications').applications
  const can = useCan()
  if (location === null || !can('locations:read')) return undefined
  const action = <ActionButton to={paths.location(location.id)}>{actions.toLocation}</ActionButton>
  if (next === 'location-added') return { meaning: 'good', says: words[next], action }
  if (next !== 'close-location') return undefined
  return can('locations:delete')
    ? { says: words['close-location'], action }
    : { says: words['ask-close-location'] }
}

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Application, NamedEquipment } from '@theriac/contract/v1/applications.ts'
import { nationalNextFor, nextFor, wasUsedLately } from './next-step.ts'

const now = new Date('2026-11-21T12:00:00Z')

type StepName = Application['steps'][number]['name']

function equipment(some: Partial<NamedEquipment> = {}): NamedEquipment {
  return {
    ...{ clientId: 'c', equipmentId: 'ExampleRx', status: 'active', lockedAt: null, firstUsedAt: null },
    ...{ lastUsedAt: null, lastAddress: null, ...some },
  }
}

type Some = {
  readonly state: Application['state']
  readonly kind?: Application['kind']
  readonly made?: NamedEquipment | null
  readonly replaces?: readonly NamedEquipment[]
  readonly done?: readonly StepName[]
}

function application({
  state,
  kind = 'it-system-change',
  made = null,
  replaces,
  done = [],
}: Some): Application {
  return {
    ...{ id: 'a', kind, state, organisation: { id: 'o', name: 'Liffey Pharmacy' }, location: null },
    ...{ plannedOn: '2026-12-01', remark: null, appliedAt: now.toISOString(), appliedBy: 'Aoife Byrne' },
    ...{ decision: null, newLocation: null },
    change:
      kind !== 'it-system-change'
        ? null
        : {
            ...{ systemName: 'ExampleRx', supplierName: 'Example', itSystemName: null },
            ...{ contactName: null, contactEmail: null, equipment: made },
            clientRole: { id: 'r', name: 'Full Access', isBuiltIn: true },
            replaces: [...(replaces ?? [equipment({ equipmentId: 'Dispensary PC' })])],
          },
    steps: done.map((name) => ({ name, at: now.toISOString(), by: null })),
  }
}

const made = equipment()
const collected = ['credentials-collected'] as const
const inUse = ['credentials-collected', 'new-in-use'] as const
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()

describe('what an organisation does next about its application', () => {
  it('is to wait until it is decided, where the equipment is made afterwards', () => {
    assert.equal(nextFor(application({ state: 'applied' })), 'wait-decision')
  })

  it('is to hand the credentials over as soon as there is equipment, approved or not, until they are collected', () => {
    assert.equal(nextFor(application({ state: 'applied', made })), 'hand-over')
    assert.equal(nextFor(application({ state: 'approved', made })), 'hand-over')
    assert.equal(nextFor(application({ state: 'approved', made, done: collected })), 'wait-use')
  })

  it('is to wait for what the national organisation does, once the new system is in use', () => {
    assert.equal(nextFor(application({ state: 'applied', made, done: inUse })), 'wait-approval')
    assert.equal(nextFor(application({ state: 'approved', made, done: inUse })), 'wait-lock')
  })

  it('is to look at the new equipment where it is locked or deleted', () => {
    const of = (status: 'locked' | 'deleted') =>
      application({ state: 'approved', made: equipment({ status }) })
    assert.equal(nextFor(of('locked')), 'new-locked')
    assert.equal(nextFor(of('deleted')), 'new-deleted')
  })

  it('is to delete the location once its closing is approved', () => {
    assert.equal(nextFor(application({ state: 'approved', kind: 'closing-location' })), 'close-location')
  })

  it('is nothing more once it is over', () => {
    assert.equal(nextFor(application({ state: 'closed' })), 'change-done')
    assert.equal(nextFor(application({ state: 'closed', kind: 'new-location' })), 'location-added')
    assert.equal(nextFor(application({ state: 'closed', kind: 'closing-location' })), 'location-closed')
    assert.equal(nextFor(application({ state: 'withdrawn' })), 'withdrawn')
    assert.equal(nextFor(application({ state: 'refused' })), undefined)
  })
})

describe('what the national organisation does next about an application', () => {
  const next = (some: Some) => nationalNextFor(application(some), now)

  it('is to decide, also where the new system is in use already', () => {
    assert.equal(next({ state: 'applied' }), 'decide')
    assert.equal(next({ state: 'applied', made, done: inUse }), 'decide-in-use')
  })

  it('is nothing until the new system is in use', () => {
    assert.equal(next({ state: 'approved', made }), 'wait-hand-over')
    assert.equal(next({ state: 'approved', made, done: collected }), 'wait-use')
    assert.equal(next({ state: 'approved', kind: 'closing-location' }), 'wait-closing')
  })

  it('is to lock what is old, with care where that was used in the last 24 hours', () => {
    const lock = (replaces: readonly NamedEquipment[]) =>
      next({ state: 'approved', made, done: inUse, replaces })
    assert.equal(lock([equipment({ lastUsedAt: minutesAgo(24 * 60 + 1) })]), 'lock')
    assert.equal(lock([equipment(), equipment({ lastUsedAt: minutesAgo(24 * 60 - 1) })]), 'old-in-use')
  })

  it('is to close the change where nothing is left to be locked', () => {
    const replaces = [equipment({ status: 'deleted' })]
    assert.equal(next({ state: 'approved', made, done: inUse, replaces }), 'close')
    assert.equal(next({ state: 'approved', made, done: inUse, replaces: [] }), 'close')
  })
})

describe('old equipment', () => {
  it('that is locked already cannot be in use, whenever it was used', () => {
    const lastUsedAt = minutesAgo(3)
    assert.equal(wasUsedLately(equipment({ lastUsedAt }), now), true)
    assert.equal(wasUsedLately(equipment({ lastUsedAt, status: 'locked' }), now), false)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ClientEquipment } from '@theriac/contract/v1/clients.ts'
import { handOverNews, isFirstGiven, nextExpiry, wordOfNothing } from './credential-news.ts'

const now = new Date('2026-11-21T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000).toISOString()

type HandOver = NonNullable<ClientEquipment['handOver']>

const of = { createdBy: 'Aoife Byrne', createdAt: days(-30), lastUsedAt: null, lastAddress: null, name: '' }

const secret = (words: Partial<ClientEquipment['secrets'][number]> = {}) => ({
  ...{ ...of, id: '1', lastFour: 'a1b2', isOld: false, expiresAt: null, ...words },
})

const key = (expiresAt: string | null) => ({
  ...{ ...of, id: '2', kind: 'key' as const, thumbprint: 'x', jwksUri: null, expiresAt },
})

const handOver = (state: HandOver['state'], words: Partial<HandOver> = {}): HandOver => ({
  ...{ ...of, id: '3', state, expiresAt: days(5), sentTo: null, wrongCodes: 0 },
  ...{ collected: null, openedAgainAt: null, ...words },
})

const client = (words: Partial<ClientEquipment>): ClientEquipment => ({
  ...{
    clientId: 'c',
    equipmentId: 'iPad',
    locationId: 7,
    locationName: 'Shop',
    supplier: null,
    system: null,
  },
  ...{ clientRole: { id: 'r', name: 'Full Access', isBuiltIn: true }, permissions: ['packs:verify'] },
  ...{ status: 'active', lock: null, createdAt: days(-30), lastUsed: null, secrets: [secret()], keys: [] },
  ...{
    handOver: null,
    lastCollected: null,
    allowedNetworks: null,
    malformedSecrets: null,
    foundSecretAt: null,
    ...words,
  },
})

const newsOf = (last: HandOver, words: Partial<ClientEquipment> = {}) =>
  handOverNews(client({ handOver: last, ...words }), now)

describe('the first credential of equipment', () => {
  it('is what it is given while it has had none, whatever became of a link to it', () => {
    assert.equal(isFirstGiven(client({ secrets: [] })), true)
    assert.equal(isFirstGiven(client({ secrets: [], handOver: handOver('expired') })), true)
  })

  it('is not what takes the place of a secret or a key, or of what it worked with before', () => {
    assert.equal(isFirstGiven(client({})), false)
    assert.equal(isFirstGiven(client({ secrets: [], keys: [key(null)] })), false)
    const lastUsed = { at: days(-1), address: null, userAgent: null }
    assert.equal(isFirstGiven(client({ secrets: [], lastUsed })), false)
  })
})

describe('equipment without credentials', () => {
  it('is advised to be given some, after it is unlocked; and nothing while only the NMVO can unlock it', () => {
    const lockedBy = (by: 'organisation' | 'nmvo') => client({ lock: { by, reason: 'found', at: days(-1) } })
    assert.equal(wordOfNothing(client({})), 'nothing')
    assert.equal(wordOfNothing(lockedBy('organisation')), 'nothingLocked')
    assert.equal(wordOfNothing(lockedBy('nmvo')), undefined)
  })
})

describe('what is said of a hand-over beside the equipment', () => {
  it('is that it waits, as long as it does; and nothing of one that was withdrawn', () => {
    assert.equal(newsOf(handOver('open')), 'open')
    assert.equal(newsOf(handOver('withdrawn')), undefined)
    assert.equal(handOverNews(client({}), now), undefined)
  })

  it('is for a week that it was collected', () => {
    const collected = (at: string) =>
      handOver('collected', { collected: { at, address: null, userAgent: null, as: 'secret' } })
    assert.equal(newsOf(collected(days(-6))), 'collected')
    assert.equal(newsOf(collected(days(-8))), undefined)
  })

  it('is that it came to nothing: for a week, and as long as there are no credentials at all', () => {
    assert.equal(newsOf(handOver('expired', { expiresAt: days(-6) })), 'expired')
    assert.equal(newsOf(handOver('expired', { expiresAt: days(-8) })), undefined)
    assert.equal(newsOf(handOver('spent', { expiresAt: days(-8) }), { secrets: [] }), 'spent')
  })

  it('is that it was opened a second time, until newer credentials were made', () => {
    const again = handOver('opened-again', { openedAgainAt: days(-20) })
    assert.equal(newsOf(again), 'opened-again')
    assert.equal(newsOf(again, { secrets: [secret({ createdAt: days(-19) })] }), undefined)
  })
})

describe('what expires', () => {
  it('is told within 30 days, the first of them; the end of an old secret is no expiry', () => {
    const next = (words: Partial<ClientEquipment>) => nextExpiry(client(words), now)
    assert.equal(next({}), undefined)
    assert.equal(next({ secrets: [secret({ expiresAt: days(31) })] }), undefined)
    assert.deepEqual(next({ secrets: [secret({ expiresAt: days(29) })], keys: [key(days(3))] }), {
      is: 'key',
      at: days(3),
    })
    assert.equal(next({ secrets: [secret(), secret({ isOld: true, expiresAt: days(1) })] }), undefined)
  })
})

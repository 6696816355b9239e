import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { byWeight } from './concerns.ts'

const concern = (kind: 'unused' | 'without-permissions' | 'never-used' | 'secret-found', since: string) => ({
  ...{
    kind,
    since,
    clientId: since,
    equipmentId: 'iPad',
    locationId: 7,
    locationName: 'Liffey Pharmacy 1',
    reason: null,
  },
})

describe('what needs attention', () => {
  it('begins with what stops somebody from working, and of those alike with the latest', () => {
    const sorted = byWeight([
      concern('unused', '2026-05-01T00:00:00Z'),
      concern('never-used', '2026-11-01T00:00:00Z'),
      concern('never-used', '2026-11-20T00:00:00Z'),
      concern('without-permissions', '2026-01-01T00:00:00Z'),
      concern('secret-found', '2025-12-31T00:00:00Z'),
    ])
    assert.deepEqual(
      sorted.map(({ kind, since }) => `${kind} ${since.slice(0, 10)}`),
      [
        'secret-found 2025-12-31',
        'without-permissions 2026-01-01',
        'never-used 2026-11-20',
        'never-used 2026-11-01',
        'unused 2026-05-01',
      ],
    )
  })
})

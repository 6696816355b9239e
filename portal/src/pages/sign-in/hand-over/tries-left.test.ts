import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../../session/failure/problem.ts'
import { triesLeft } from './tries-left.ts'

describe('a wrong code', () => {
  const refused = (code: string, fields: Record<string, string> = {}) =>
    triesLeft(new Problem({ code, status: 422, fields }))

  it('is told with how many more there may be, where the server says so', () => {
    assert.equal(refused('hand_over.code_wrong', { code: 'tries left: 4' }), 4)
    assert.equal(refused('hand_over.code_wrong', { code: 'tries left: 0' }), 0)
    assert.equal(refused('hand_over.code_wrong'), undefined)
    assert.equal(refused('link.not_valid', { code: 'tries left: 4' }), undefined)
  })
})

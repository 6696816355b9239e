import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileNameOf } from './file-name-of.ts'

describe('the file of credentials', () => {
  it('has a name that every system takes', () => {
    assert.equal(fileNameOf('Kassa 2 / äö'), 'kassa-2-ao-credentials.txt')
    assert.equal(fileNameOf('Аптека'), 'client-credentials.txt')
  })
})

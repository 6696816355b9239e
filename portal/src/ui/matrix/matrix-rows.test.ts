import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explainedRows, matrixRows } from './matrix-rows.ts'

const words = { functions: { clients: 'Client Equipment' }, actions: { lock: 'Lock' } }

describe('the rows of the permission matrix', () => {
  it('bring together what concerns one function: the usual actions in columns, its own beside them', () => {
    assert.deepEqual(matrixRows(['clients:read', 'clients:lock', 'clients:delete'], words), [
      {
        key: 'clients',
        label: 'Client Equipment',
        cells: { read: 'clients:read', delete: 'clients:delete' },
        special: [{ name: 'clients:lock', label: 'Lock' }],
      },
    ])
  })

  it('show a permission that the page has no words for by its own name', () => {
    assert.deepEqual(matrixRows(['robots:dance'], words), [
      { key: 'robots', label: 'robots', cells: {}, special: [{ name: 'robots:dance', label: 'dance' }] },
    ])
  })

  it('say what an action allows that has no column, in the same words wherever it is shown', () => {
    const sentences = { 'clients:lock': 'Lock and unlock it' }
    const [row] = explainedRows(matrixRows(['clients:lock'], words), sentences)
    assert.deepEqual(row?.special, [{ name: 'clients:lock', label: 'Lock (lock and unlock it)' }])
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hasWords } from './has-words.ts'

describe('the filter of a list', () => {
  it('finds by parts of words, in any case and order', () => {
    assert.ok(hasWords('Aoife Byrne super@liffey.example', 'BYR aoi'))
    assert.ok(!hasWords('Aoife Byrne super@liffey.example', 'aoife walsh'))
  })

  it('shows all where nothing, or only a space, was typed', () => {
    assert.ok(hasWords('Aoife Byrne', ''))
    assert.ok(hasWords('Aoife Byrne', '  '))
  })
})

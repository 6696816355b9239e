import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asAnswers, besideAnswers, noAnswers } from './answers.ts'

describe('the answers to the questions of an invitation', () => {
  const questions = ['Licence number?', 'Who owned it before?']

  it('are sent in the order of the questions, one for each', () => {
    const typed = { ...noAnswers(questions), 'answers.1': ' Nuala ' }
    assert.deepEqual(asAnswers(typed, questions), { answers: ['', 'Nuala'] })
  })

  it('are none where nothing is asked', () => {
    assert.deepEqual(asAnswers(noAnswers([]), []), {})
  })

  it('are refused together', () => {
    assert.deepEqual(besideAnswers(questions, 'Wrong.', 'This, too.'), {
      ...{ 'answers.0': 'Wrong.', 'answers.1': 'This, too.' },
    })
  })
})

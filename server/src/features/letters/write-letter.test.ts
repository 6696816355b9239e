import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { defaultMarketSettings } from '@theriac/contract/market-settings.ts'
import { createKeyring } from '../../platform/crypto/keyring.ts'
import { openMail } from '../../platform/mail/seal-mail.ts'
import { type Addressee, writeLetter } from './public.ts'

const keyring = createKeyring(['a secret of this test only, and of no installation'])
const publicUrl = 'https://theriac.example.org'

function textTo(some: Partial<Addressee>): string[] {
  const addressee = { email: 'niamh@example.org', language: 'en', market: undefined, ...some }
  const job = writeLetter({ keyring, publicUrl }, addressee, ({ language, hasSupport }) => ({
    subject: 'A letter',
    paragraphs: [`${language} ${hasSupport ? 'with' : 'without'} support`],
  }))
  return openMail(keyring, job.payload).text.trimEnd().split('\n\n')
}

describe('a letter', () => {
  it('greets whoever has a name by it, and anybody else without', () => {
    assert.equal(textTo({ name: 'Niamh Kelly' })[0], 'Hello Niamh Kelly,')
    assert.equal(textTo({})[0], 'Hello,')
    assert.equal(textTo({ language: 'fi', name: 'Aino Virtanen' })[0], 'Hei Aino Virtanen,')
    assert.equal(textTo({ language: 'fi' })[0], 'Hei,')
  })

  it('ends with the support of the market, where it has one, and with who sends it', () => {
    const market = { ...defaultMarketSettings, supportEmail: 'help@nmvo.example' }
    assert.deepEqual(textTo({ market }).slice(1), [
      ...['en with support', 'Support: help@nmvo.example', `Theriac, ${publicUrl}`],
    ])
    assert.deepEqual(textTo({ language: 'fi', market }).slice(1), [
      ...['fi with support', 'Tuki: help@nmvo.example', `Theriac, ${publicUrl}`],
    ])
    assert.deepEqual(textTo({ market: defaultMarketSettings }).slice(1), [
      ...['en without support', `Theriac, ${publicUrl}`],
    ])
  })
})

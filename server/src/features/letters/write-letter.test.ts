import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { defaultMarketSettings } from '@theriac/contract/market-settings.ts'
import { createKeyring } from '../../platform/crypto/keyring.ts'
import { openMail } from '../../platform/mail/seal-mail.ts'
import { type Addressee, type Letter, tellDay, writeLetter } from './public.ts'

const keyring = createKeyring(['a secret of this test only, and of no installation'])
const publicUrl = 'https://theriac.example.org'

function textTo(some: Partial<Addressee>, more: Partial<Letter> = {}): string[] {
  const addressee = { email: 'niamh@example.org', language: 'en', market: undefined, ...some }
  const job = writeLetter({ keyring, publicUrl }, addressee, ({ language, hasSupport }) => ({
    subject: 'A letter',
    paragraphs: [`${language} ${hasSupport ? 'with' : 'without'} support`],
    ...more,
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

  it('leads to the page that it is about, where it is about one, and to no other', () => {
    const page = '/applications/7'
    assert.deepEqual(textTo({}, { page }).slice(2), [`In the portal: ${publicUrl}/applications/7`, 'Theriac'])
    assert.deepEqual(textTo({ language: 'fi' }, { page }).slice(2), [
      ...[`Portaalissa: ${publicUrl}/applications/7`, 'Theriac'],
    ])
  })

  it('tells a day as its reader writes it', () => {
    assert.equal(tellDay('2026-12-01', 'en'), '1 December 2026')
    assert.equal(tellDay('2026-12-01', 'fi'), '1. joulukuuta 2026')
  })
})

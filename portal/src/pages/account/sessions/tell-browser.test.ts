import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tellBrowser } from './tell-browser.ts'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

describe('a session', () => {
  const cases = [
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`,
      'Edge Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox Linux'],
    [`Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/140.0.0.0 Mobile Safari/537.36`, 'Chrome Android'],
    [
      'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1',
      'Safari iPad',
    ],
    [
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.0 Safari/605.1.15`,
      'Safari macOS',
    ],
  ] as const
  for (const [userAgent, told] of cases) {
    it(`is told as ${told}`, () => {
      const { browser, system } = tellBrowser(userAgent) ?? { browser: '', system: '' }
      assert.equal(`${browser} ${system}`, told)
    })
  }

  it('of a program that is no browser, or says nothing, is not given a name', () => {
    assert.equal(tellBrowser('curl/8.5.0'), undefined)
    assert.equal(tellBrowser(null), undefined)
  })
})

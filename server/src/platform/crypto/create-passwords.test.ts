import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Overloaded } from '../overloaded.ts'
import { createPasswords } from './create-passwords.ts'

const cheap = { memoryKibibytes: 64, passes: 1, lanes: 1 }

describe('the hash of a password', () => {
  it('is argon2id as OWASP demands it, and never the same twice', async () => {
    const passwords = createPasswords()
    const [one, other] = [
      await passwords.hash('seven green bottles'),
      await passwords.hash('seven green bottles'),
    ]
    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    assert.notEqual(one, other)
    assert.equal(await passwords.isMatch('seven green bottles', one), true)
    assert.equal(await passwords.isMatch('seven green bottle', one), false)
  })

  it('is of what was meant, on whichever keyboard the letters were made', async () => {
    const passwords = createPasswords({ cost: cheap })
    const composed = await passwords.hash('h\u00e4\u00e4y\u00f6aie')
    assert.equal(await passwords.isMatch('ha\u0308a\u0308yo\u0308aie', composed), true)
  })

  it('takes as long to compare where there is none', async () => {
    const passwords = createPasswords()
    const known = await passwords.hash('seven green bottles')
    const [withHash, without] = [await fastest(known), await fastest(null)]
    assert.ok(without > withHash / 2, `${without} ms without a hash, ${withHash} ms with one`)

    async function fastest(of: string | null): Promise<number> {
      const times = []
      for (let time = 0; time < 5; time += 1) {
        const start = process.cpuUsage()
        assert.equal(await passwords.isMatch('not this one', of), false)
        const { user, system } = process.cpuUsage(start)
        times.push((user + system) / 1000)
      }
      return Math.min(...times)
    }
  })

  it('is outdated when hashes cost something else than then', async () => {
    const before = await createPasswords({ cost: cheap }).hash('seven green bottles')
    assert.equal(createPasswords({ cost: cheap }).isOutdated(before), false)
    assert.equal(createPasswords({ cost: { ...cheap, passes: 2 } }).isOutdated(before), true)
    assert.equal(createPasswords().isOutdated(before), true)
  })
})

describe('many passwords at once', () => {
  it('wait for their turn, and the turn comes to each', async () => {
    const passwords = createPasswords({ cost: cheap, atOnce: 2, mostWaiting: 100 })
    const hashes = await Promise.all(Array.from({ length: 50 }, () => passwords.hash('x')))
    assert.equal(new Set(hashes).size, 50)
  })

  it('are refused when too many wait already, and taken again as soon as those are done', async () => {
    const passwords = createPasswords({ cost: cheap, atOnce: 1, mostWaiting: 2 })
    const settled = await Promise.allSettled(Array.from({ length: 5 }, () => passwords.hash('x')))
    assert.deepEqual(
      settled.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'],
    )
    const [, , , refused] = settled
    assert.ok(refused?.status === 'rejected' && refused.reason instanceof Overloaded)
    assert.match(await passwords.hash('x'), /^\$argon2id/)
  })

  it('go on after one of them failed', async () => {
    const passwords = createPasswords({ cost: cheap, atOnce: 1 })
    await assert.rejects(passwords.isMatch('x', 'no hash at all'))
    assert.match(await passwords.hash('x'), /^\$argon2id/)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { describeStatement } from './describe-statement.ts'
import { findStatements } from './find-statements.ts'
import { testDatabaseUrl } from './test-app.ts'

const statements = await findStatements()

describe('every statement', () => {
  const client = new pg.Client({ connectionString: testDatabaseUrl() })
  before(() => client.connect())
  after(() => client.end())

  it('is found by this test', () => assert.ok(statements.length > 40, `found ${statements.length}`))

  it('has a name of its own, since prepared statements are told apart by it', () => {
    const names = statements.map(({ name }) => name)
    assert.deepEqual(
      names.filter((name, place) => names.indexOf(name) !== place),
      [],
    )
  })

  it('lists its columns', () => {
    assert.deepEqual(
      statements.filter(({ text }) => /select\s+\*(?!\s+from (unnest|early))/.test(text)),
      [],
    )
  })

  for (const statement of statements) {
    it(`${statement.name} takes and gives what the database says`, async () => {
      const described = await describeStatement(client, statement)
      assert.equal(described.params.length, statement.params.length, 'number of parameters')
      for (const [place, type] of described.params.entries()) {
        const declared = statement.params[place]?.postgres ?? []
        assert.ok(declared.includes(type), `$${place + 1} is ${type}, declared as ${declared.join(' or ')}`)
      }
      assert.deepEqual(
        described.columns.map(({ name }) => name).toSorted(),
        Object.keys(statement.columns).toSorted(),
      )
      for (const { name, type } of described.columns) {
        const declared = statement.columns[name]?.postgres ?? []
        assert.ok(declared.includes(type), `${name} is ${type}, declared as ${declared.join(' or ')}`)
      }
    })
  }
})

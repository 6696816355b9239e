import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { allEndpoints } from '@theriac/contract/document/all-endpoints.ts'
import { operationCodes } from '@theriac/contract/operation-codes.ts'
import { printOpenApi } from '@theriac/contract/document/openapi.ts'
import { problemCodes, problems } from '@theriac/contract/problems.ts'

const source = join(import.meta.dirname, '../src')
const files = globSync('**/*.ts', { cwd: source }).filter((file) => !file.endsWith('.test.ts'))
const program = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n')
const documentation = JSON.stringify(printOpenApi(allEndpoints, 'http://localhost'))

describe('every problem code', () => {
  for (const code of problemCodes) {
    it(`${code} is raised somewhere, and documented with its sentence`, () => {
      const isRaised = program.includes(`raise('${code}'`) || program.includes(`Refusal('${code}'`)
      const isMapped = new RegExp(`FST_ERR_\\w+: '${code}'`).test(program)
      const isOfTaken = new RegExp(`raiseIfTaken\\([^)]*'${code}'`).test(program)
      const isFallback = program.includes(`code ?? '${code}'`)
      assert.ok(isRaised || isMapped || isOfTaken || isFallback, 'nobody raises it')
      assert.ok(documentation.includes(problems[code].sentence), 'not in the OpenAPI document')
    })
  }

  it('that the program raises stands in the contract', () => {
    const raised = [...program.matchAll(/(?:raise|Refusal)\('([a-z_]+\.[a-z_]+)'/g)].map(([, code]) => code)
    assert.deepEqual(
      raised.filter((code) => !problemCodes.some((known) => known === code)),
      [],
    )
  })
})

describe('every operation code', () => {
  for (const code of Object.keys(operationCodes)) {
    it(`${code} is answered somewhere`, () => {
      // An operation and a state make a code: judge-pack.ts names the operation, the rest follows.
      const isMade = ['1111', '5122', '5142'].some(
        (start) => code.startsWith(start) && program.includes(`'${start}'`),
      )
      assert.ok(isMade || program.includes(`'${code}'`), 'nobody answers it')
    })
  }
})

import type { TestContext } from 'node:test'

/** The part of a test's context that these helpers need. */
export type Test = Pick<TestContext, 'after'>

const works = new WeakMap<Test, Array<() => unknown>>()

/** Does this when the test is over: the last named first, so that PostgreSQL stops before its folder goes. */
export function cleanUp(test: Test, work: () => unknown): void {
  const registered = works.get(test)
  if (registered !== undefined) {
    registered.push(work)
    return
  }
  const list = [work]
  works.set(test, list)
  test.after(async () => {
    for (const one of list.toReversed()) await one()
  })
}

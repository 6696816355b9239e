/** How many processes the files of the server share: enough that the last one does not run on its own for long. */
const shares = 6

// By how long they take: a long one that began last would keep everybody waiting.
const first = [
  'e2e/browser/every-page.test.ts',
  'e2e/browser/dialogs.test.ts',
  'e2e/browser/it-system-change.test.ts',
  'e2e/stop.test.ts',
  'e2e/faults.test.ts',
  'e2e/commands.test.ts',
]

/** What starts and ends processes, or reads the whole house, has a process of its own. */
const alone = /^(e2e|tools)\/|\/platform\/database\/embedded\/|^portal\/build-portal|^server\/test\/every-/

/** Files of tests that run in one process, one after the other. */
export type TestRun = readonly string[]

/**
 * Deals the files of tests out to processes, in the order in which these start: the long ones first, then whatever has
 * to be alone, then the rest, of which many share a process, since each would load the same program again.
 */
export function planTests(files: readonly string[]): TestRun[] {
  const long = first.filter((file) => files.includes(file))
  const singles = files.filter((file) => alone.test(file) && !first.includes(file))
  const rest = files.filter((file) => !alone.test(file))
  const ofServer = rest.filter((file) => file.startsWith('server/'))
  const dealt = Array.from({ length: shares }, (_, share) =>
    ofServer.filter((_file, place) => place % shares === share),
  )
  // Those of the other rooms ask no server, and put something in the place of what asks one.
  const others = rest.filter((file) => !file.startsWith('server/'))
  return [...[...long, ...singles].map((file) => [file]), ...dealt, others].filter(({ length }) => length > 0)
}

import { startEmbeddedDatabase } from '../start-embedded-database.ts'

// Run as a child process: starts on the data directory named, says what became of it in
// lines of JSON, and then waits to be killed ('wait') or ends without a stop ('end').
const [dataDirectory = '', then = 'wait'] = process.argv.slice(2)
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const database = await startEmbeddedDatabase({ dataDirectory, fsync: false, say: (said) => tell({ said }) })
  tell({ connection: database.connection })
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)))
} catch (error) {
  tell({ refusal: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
}
if (then === 'wait') setInterval(() => undefined, 60_000)

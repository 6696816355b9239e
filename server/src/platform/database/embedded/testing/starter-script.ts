import { startEmbeddedDatabase } from '../start-embedded-database.ts'

// Run as a child process: starts on the data directory named, says in a line what became
// of it, and then waits to be killed ('wait') or ends without a stop ('end').
const [dataDirectory = '', afterwards = 'wait'] = process.argv.slice(2)

try {
  const database = await startEmbeddedDatabase({ dataDirectory, fsync: false, say: () => undefined })
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)))
  console.log('started')
} catch (error) {
  console.log(String(error))
}
if (afterwards === 'wait') setInterval(() => undefined, 60_000)

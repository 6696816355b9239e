import { join } from 'node:path'
import { type DemoFile, readDemoFile } from '../../../server/src/assembly/demo/demo-file.ts'
import { holdsSoon } from '../../../server/src/platform/database/embedded/testing/running-processes.ts'
import { makeFolder, type Scene } from '../../stage/scene.ts'
import { startTheriac } from '../../stage/start-theriac.ts'

/** A demo that runs for the tests, and what it tells scripts. */
export type Demo = { readonly url: string; readonly file: DemoFile; readonly dataDirectory: string }

/** Starts the demo on a fresh data directory, as `npm run demo` does. */
export async function startDemo(scene: Scene): Promise<Demo> {
  const dataDirectory = join(makeFolder(scene), 'demo')
  const server = await startTheriac(scene, { THERIAC_DATA_DIR: dataDirectory }, { words: ['demo'] })
  await holdsSoon(() => server.stdout().includes('Supply it'))
  const file = await readDemoFile(dataDirectory)
  if (file === undefined) throw new Error('The demo wrote no demo.json.')
  return { url: server.url, file, dataDirectory }
}

/** A person of the demo, by the User Name. */
export function personOf({ file }: Demo, email: string): DemoFile['people'][number] {
  const person = file.people.find((one) => one.email === email)
  if (person === undefined) throw new Error(`The demo has no ${email}.`)
  return person
}

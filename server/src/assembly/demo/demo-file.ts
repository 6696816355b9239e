import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'

const DemoFile = Type.Object({
  portal: Type.String(),
  tokenEndpoint: Type.String(),
  verification: Type.String(),
  mailbox: Type.String({ description: 'Where the demo’s mail can be read; scripts add /messages?to=' }),
  people: Type.Array(
    Type.Object({
      kind: Type.String(),
      organisation: Type.String(),
      name: Type.String(),
      email: Type.String({ description: 'The User Name' }),
      password: Type.String(),
      language: Type.String(),
    }),
  ),
  client: Type.Object({
    clientId: Type.String(),
    clientSecret: Type.String(),
    organisation: Type.String(),
    location: Type.String(),
  }),
  packs: Type.Array(
    Type.Object({
      scheme: Type.String(),
      productCode: Type.String(),
      serialNumber: Type.String(),
      batch: Type.String(),
      expiry: Type.String(),
      state: Type.String(),
    }),
  ),
})

/** What scripts need to know of the demo: the one place that keeps a client secret, and only a made-up one. */
export type DemoFile = Static<typeof DemoFile>
export type DemoClient = DemoFile['client']

const validator = Compile(DemoFile)

/** Where demo.json stands. */
export function demoFilePath(dataDirectory: string): string {
  return join(dataDirectory, 'demo.json')
}

/** Reads demo.json; undefined where it is not there or not whole. */
export async function readDemoFile(dataDirectory: string): Promise<DemoFile | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(demoFilePath(dataDirectory), 'utf8'))
    return validator.Check(content) ? content : undefined
  } catch {
    return undefined
  }
}

/** Writes demo.json for its owner alone, whole or not at all. */
export async function writeDemoFile(dataDirectory: string, content: DemoFile): Promise<void> {
  const draft = `${demoFilePath(dataDirectory)}.new`
  // A draft that somebody left there is taken away, never written through.
  await rm(draft, { force: true })
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  await rename(draft, demoFilePath(dataDirectory))
}

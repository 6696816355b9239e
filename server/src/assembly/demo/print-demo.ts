import type { Config } from '../../platform/config/config.ts'
import { type DemoFile, demoFilePath, readDemoFile } from './demo-file.ts'

/** Prints what a newcomer needs, ready to copy. */
export async function printDemo({ dataDirectory }: Pick<Config, 'dataDirectory'>): Promise<void> {
  const demo = await readDemoFile(dataDirectory)
  if (demo === undefined) throw new Error('demo.json was not written.')
  const { portal, tokenEndpoint, verification, mailbox, people, client, packs } = demo
  const pack = packs.find(({ state, scheme }) => state === 'Active' && scheme === 'gs1')
  const address =
    pack === undefined
      ? undefined
      : `${verification}/product/${pack.scheme}/${pack.productCode}/pack/${pack.serialNumber}?batch=${pack.batch}&expiry=${pack.expiry}`
  const verify = `curl -s -w '\\n' -H "Authorization: Bearer $TOKEN" -H 'emvs-data-entry-mode: non-manual'`
  const supply = `-X PATCH -H 'content-type: application/json' -d '{"state":"Supplied"}'`
  console.log(`
Theriac, the test environment. Everything in it is made up; Ctrl-C stops it.

  Portal        ${portal}
  Mailbox       ${mailbox}   (every Authorisation Code and link comes here)
  API           ${portal}/api/docs
  Everything    ${demoFilePath(dataDirectory)}

User Name                       who, and where
${people.map(describePerson).join('\n')}

Password of all of them:  ${people[0]?.password ?? ''}

A client of ${client.organisation}, ${client.location}
(only the demo shows a client secret more than once):

  Client Id      ${client.clientId}
  Client Secret  ${client.clientSecret}

Fetch a token:

  TOKEN=$(curl -s -u '${client.clientId}:${client.clientSecret}' -d grant_type=client_credentials ${tokenEndpoint} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
${
  address === undefined
    ? '\nNo pack is active any more: delete the data directory for new ones.\n'
    : `
Verify a pack that is active now:

  ${verify} '${address}'

Supply it:

  ${verify} ${supply} '${address}'
`
}`)
}

const kinds: Readonly<Record<string, string>> = {
  'super-user': 'Super User',
  user: 'user',
  'nmvo-administrator': 'NMVO administrator',
  inspector: 'inspector',
}

function describePerson({ email, kind, organisation }: DemoFile['people'][number]): string {
  return `  ${email.padEnd(30)}${kinds[kind] ?? kind}, ${organisation}`
}

import type { Page } from 'playwright-core'
import { fetchToken, verify } from '../../../server/test/calls.ts'
import type { TestClient, TestPack } from '../../../server/test/factories.ts'
import type { Demo } from './start-demo.ts'
import type { Words } from './words.ts'

/** Copies both codes out of the one-time dialog that is open, with its own buttons. */
export async function copyCredentials(page: Page, words: Words): Promise<TestClient> {
  const copy = async (name: string) => {
    await page.getByRole('dialog').getByRole('button', { name }).click()
    return String(await page.evaluate('navigator.clipboard.readText()'))
  }
  return { clientId: await copy(words.copyId), clientSecret: await copy(words.copySecret) }
}

/** Verifies a pack of the demo that is active, with these credentials. */
export async function verifyWith(demo: Demo, client: TestClient): Promise<{ status: number; token: string }> {
  const token = await fetchToken(demo, client)
  return { status: (await verify(demo, token, activePack(demo))).status, token }
}

/** A pack of the demo that is active. */
export function activePack({ file }: Demo): TestPack {
  const pack = file.packs.find(({ state, scheme }) => state === 'Active' && scheme === 'gs1')
  if (pack === undefined) throw new Error('The demo has no active pack.')
  const { productCode, serialNumber, batch, expiry } = pack
  return { scheme: 'gs1', productCode, serialNumber, batch, expiry }
}

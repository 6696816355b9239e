import type { BrowserContext } from 'playwright-core'

/** What a test expects a page to log as an error: the status of an answer, or a part of another line. */
export type Expected = number | string

/**
 * Notes whatever the pages of a context log as an error, throw, or ask of another host; a status that is
 * expected is no fault.
 * @returns what was seen since it was asked for last
 */
export function watchContext(
  context: BrowserContext,
  url: string,
  expected: readonly Expected[],
): () => string[] {
  const own = new URL(url).origin
  let seen: string[] = []
  context.on('console', (message) => {
    const line = message.text()
    if (message.type() !== 'error' || isExpected(line, message.location().url, expected)) return
    seen.push(`logged: ${line} (${message.location().url})`)
  })
  context.on('weberror', (error) => void seen.push(`thrown: ${String(error.error())}`))
  // Listened to and not intercepted, which would take each file of the portal past this process and out of the cache.
  context.on('request', (request) => {
    const { protocol, origin, href } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== own) seen.push(`asked of another host: ${href}`)
  })
  return () => {
    const told = seen
    seen = []
    return told
  }
}

// The portal asks who is signed in before anybody is; the browser itself logs the refusal.
function isExpected(line: string, url: string, expected: readonly Expected[]): boolean {
  const [, status] =
    /^Failed to load resource: the server responded with a status of (\d{3})/.exec(line) ?? []
  if (status === '401' && new URL(url).pathname === '/api/v1/session') return true
  return expected.some((one) => (typeof one === 'number' ? status === String(one) : line.includes(one)))
}

import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Removes the drafts of a folder (`<path>.new-…`) that a cut run has left. One that
 * is still being written to (by an initdb that outlived us) stays for the next start.
 */
export async function removeDrafts(path: string, olderThanSeconds = 0): Promise<void> {
  const folder = dirname(path)
  const names = await readdir(folder)
  for (const name of names.filter((one) => one.startsWith(`${basename(path)}.new-`))) {
    const draft = join(folder, name)
    const age = Date.now() - (await stat(draft)).mtimeMs
    if (age >= olderThanSeconds * 1000)
      await rm(draft, { recursive: true, force: true }).catch(() => undefined)
  }
}

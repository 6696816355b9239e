import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file that only its owner reads (0600), whole or not at all: a cut in the
 * middle leaves the former content. Root gives it to the owner of the folder.
 */
export async function writePrivateFile(path: string, content: string): Promise<void> {
  const draft = `${path}.new`
  await rm(draft, { force: true })
  // 'wx' follows no link that somebody else may have put there.
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(content)
    if (process.getuid?.() === 0) {
      const { uid, gid } = await stat(dirname(path))
      await file.chown(uid, gid)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

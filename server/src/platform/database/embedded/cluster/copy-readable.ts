import { chmod, copyFile, mkdir, open, readdir, readlink, stat, symlink } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import { join } from 'node:path'

/**
 * Copies PostgreSQL's programs so that every OS user can read and run them, whatever
 * the umask; what only compilers need is left out. On the disk when it returns.
 */
export async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (!isForCompilers(entry.name)) await copyEntry(entry, join(from, entry.name), join(to, entry.name))
  }
  await writeToDisk(to)
}

async function copyEntry(entry: Dirent, from: string, to: string): Promise<void> {
  if (entry.isDirectory()) return copyReadable(from, to)
  if (entry.isSymbolicLink()) return symlink(await readlink(from), to)
  await copyFile(from, to)
  const isProgram = ((await stat(from)).mode & 0o100) !== 0
  await chmod(to, isProgram ? 0o755 : 0o644)
  await writeToDisk(to)
}

function isForCompilers(name: string): boolean {
  return name.endsWith('.a') || name === 'pkgconfig'
}

async function writeToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

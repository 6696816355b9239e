import { chmod, mkdir } from 'node:fs/promises'

// Where root puts what the OS user who runs PostgreSQL cannot reach elsewhere.
const sharedFolder = '/var/lib/theriac'

/** Makes the shared folder, open to all to walk through, if it is missing. */
export async function openSharedFolder(): Promise<string> {
  const made = await mkdir(sharedFolder, { recursive: true })
  // mkdir's own mode would be narrowed by the umask.
  if (made !== undefined) await chmod(sharedFolder, 0o755)
  return sharedFolder
}

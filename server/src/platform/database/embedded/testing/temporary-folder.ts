import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanUp } from './clean-up.ts'
import type { Test } from './clean-up.ts'

/** A folder that the test leaves no trace of; 0711, as the data directories that root makes. */
export function temporaryFolder(test: Test, mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), 'theriac-test-'))
  chmodSync(folder, mode)
  cleanUp(test, () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '../../platform/fault.ts'

const builder = join(import.meta.dirname, '../../../../portal/build-portal.ts')

/**
 * The folder of the portal made from its present sources. What takes long runs in a process of its own, whose
 * memory is given back.
 * @throws Fault when it cannot be made
 */
export async function buildPortal(script: string = builder): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script])
    return stdout.trim().split('\n').at(-1) ?? ''
  } catch (error) {
    throw new Fault(
      'The portal could not be built: run npm ci, and npm run build to see what is wrong with it.',
      { cause: error },
    )
  }
}

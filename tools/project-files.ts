import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const typeScript = ['*.ts', '*.tsx', '*.mts', '*.cts']

/**
 * The files of a checkout with such names which git knows or would take up, sorted and relative to the root; those of
 * TypeScript where no names are given.
 * Throws where there is no git checkout: a check that cannot see must not be green.
 */
export function projectFiles(root: string, patterns: readonly string[] = typeScript): string[] {
  const listed = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns)
  return [...new Set(listed.split('\0'))]
    .filter(
      (path) => path !== '' && !path.split('/').includes('node_modules') && existsSync(join(root, path)),
    )
    .toSorted()
}

/** What git answers in this folder. A git hook that runs us names its own checkout to us: that name is not passed on. */
export function git(folder: string, ...words: string[]): string {
  const env = { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined }
  return execFileSync('git', words, { cwd: folder, env, encoding: 'utf8' })
}

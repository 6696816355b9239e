import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Finds the Chromium that the tests look at the portal with: the system's, one that apt installs where the tests run
 * as root, or one that Playwright fetches where the network allows it.
 * @throws Error with one sentence that says what to do
 */
export function findChromium(): string {
  return find() ?? installByApt() ?? installByPlaywright() ?? refuse()
}

function find(): string | undefined {
  return [...known, chromium.executablePath()].find((path) => existsSync(path))
}

function installByApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  run('update')
  run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
  return find()
}

function installByPlaywright(): string | undefined {
  spawnSync('npx', ['playwright-core', 'install', 'chromium-headless-shell'], {
    stdio: 'ignore',
    timeout: 120_000,
  })
  return find()
}

class NoChromium extends Error {
  override readonly message =
    'The tests look at the portal in a browser: install Chromium, and run them again.'
}

function refuse(): never {
  throw new NoChromium()
}

if (import.meta.main) {
  try {
    console.log(findChromium())
  } catch (error) {
    if (!(error instanceof NoChromium)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

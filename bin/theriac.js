#!/usr/bin/env node
// Hands over to the Node.js that the project brings: whatever version runs this file only has to start it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const packageFile = createRequire(import.meta.url).resolve('node/package.json')
const node = join(dirname(packageFile), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
if (!existsSync(node)) {
  console.error(
    'The Node.js that Theriac brings is not installed: run npm ci, with install scripts allowed for node.',
  )
  process.exit(1)
}

// Node.js lets the space for new objects grow to 128 MB: more than all the rest, and no request is answered faster.
const options = ['--max-semi-space-size=8']
const program = join(root, 'server/src/main.ts')
const child = spawn(node, [...options, program, ...process.argv.slice(2)], { stdio: 'inherit' })
// A terminal sends Ctrl-C to both; other signals reach only this process.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npx puts a shell between us and itself, which dies of a signal and passes it on to nobody.
const parent = process.ppid
if (process.env.npm_command === 'exec') {
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref()
}
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))

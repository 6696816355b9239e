import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { processOptions } from '../cluster/run-as.ts'
import type { OsUser } from '../cluster/run-as.ts'

type Watcher = { end: () => Promise<void> }

// Its input is a pipe from us that nothing is ever written to: it ends when we do, in whatever
// way. The number in the file may be somebody else's by then, hence the look at its folder.
const script = `
  while read -r nothing; do :; done
  read -r process <"$1/postmaster.pid" || exit 0
  [ "$process" -gt 1 ] || exit 0
  [ ! -e /proc/self/cwd ] || [ "/proc/$process/cwd" -ef "$1" ] || exit 0
  kill -INT "$process"`

/**
 * Starts a process that outlives us and then stops the PostgreSQL of this cluster, so
 * that even `kill -9` leaves nothing running. If it is killed itself, another follows.
 */
export function startWatcher(cluster: string, user: OsUser | undefined): Watcher {
  let isEnding = false
  let watching = watch()

  function watch() {
    const child = spawn('/bin/sh', ['-c', script, 'theriac-watcher', cluster], {
      ...processOptions(user),
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    child.stdin.on('error', () => undefined)
    child.unref()
    const ended = new Promise<void>((resolve) => {
      child.once('error', () => resolve())
      child.once('exit', () => resolve())
    })
    void ended
      .then(() => delay(500, undefined, { ref: false }))
      .then(() => {
        if (!isEnding) watching = watch()
      })
    return { child, ended }
  }

  return {
    async end() {
      isEnding = true
      watching.child.ref()
      watching.child.stdin.end()
      await watching.ended
    },
  }
}

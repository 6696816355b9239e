import { spawn, spawnSync } from 'node:child_process'

/** Another OS user than the one who runs us; only root can change to one. */
export type OsUser = { uid: number; gid: number }

/**
 * How our child processes are started. They get an environment of their own: ours may
 * hold secrets, and settings such as PGOPTIONS; and our folder may be closed to them.
 */
export function processOptions(user: OsUser | undefined) {
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' }
  return { cwd: '/', env, ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }) }
}

/** Whether a shell condition such as `[ -x "$1" ]` holds for that user. */
export function holdsFor(user: OsUser | undefined, condition: string, ...values: string[]): boolean {
  const options = { ...processOptions(user), stdio: 'ignore' } as const
  return spawnSync('/bin/sh', ['-c', condition, 'sh', ...values], options).status === 0
}

type Outcome = { succeeded: boolean; errorOutput: string }

/** Runs a program to its end; a program that cannot be started has failed too. */
export function runAs(user: OsUser | undefined, program: string, flags: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, flags, { ...processOptions(user), stdio: ['ignore', 'ignore', 'pipe'] })
    let errorOutput = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errorOutput += text))
    child.on('error', (error) => resolve({ succeeded: false, errorOutput: error.message }))
    child.on('close', (code) => resolve({ succeeded: code === 0, errorOutput }))
  })
}

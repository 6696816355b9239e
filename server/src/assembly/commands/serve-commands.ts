import type { Command } from 'commander'
import { systemClock } from '../../platform/clock/clock.ts'
import { readConfig } from '../../platform/config/config.ts'
import { readEnvironment } from '../../platform/config/environment.ts'
import { createLog } from '../../platform/log/create-log.ts'
import type { RunningServer } from '../start-server.ts'

/** The commands that serve until they are told to stop; what serves is loaded by them alone, and by no other command. */
export function addServeCommands(program: Command): void {
  program
    .command('start')
    .description('serve')
    .action(async () => {
      const environment = readEnvironment()
      const config = readConfig(environment, 'production')
      const log = createLog(config)
      const { startServer } = await import('../start-server.ts')
      stopOnSignal(await startServer({ config, environment, clock: systemClock, log }))
    })
  program
    .command('demo')
    .description('serve the test environment on this computer, with made-up data')
    .action(async () => {
      const environment = readEnvironment()
      const config = readConfig({ LOG_LEVEL: 'warn', ...environment }, 'demo')
      const log = createLog(config)
      const { startServer } = await import('../start-server.ts')
      const { fillDemo } = await import('../demo/fill-demo.ts')
      const { printDemo } = await import('../demo/print-demo.ts')
      const prepare = (installation: RunningServer['installation']) =>
        fillDemo(installation, systemClock, config)
      stopOnSignal(await startServer({ config, environment, clock: systemClock, log, prepare }))
      await printDemo(config)
    })
}

function stopOnSignal(server: RunningServer): void {
  let isStopping = false
  const stop = () => {
    // A second signal must not cut short what the first one lets finish.
    if (isStopping) return
    isStopping = true
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`theriac: The stop failed: ${error instanceof Error ? error.message : 'unknown'}`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

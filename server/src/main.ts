import { runCommandLine } from './assembly/commands/command-line.ts'

await runCommandLine(process.argv.slice(2))

import { Command, CommanderError } from 'commander'
import { exitCodes, explainedExit } from './commands/exit.ts'
import { serve } from './commands/serve.ts'
import { readConfig } from './platform/config.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const program = new Command('tumpeang')
  .description("Cambodia's child protection system as working software")
  .exitOverride()
  .showHelpAfterError()

program
  .command('serve')
  .description('start the server; PORT, HOST, DATA_DIR and DATABASE_URL say where and on what')
  .action(async () => {
    const served = await serve(readConfig(process.env), { print })
    let asked = 0
    const end = (): void => {
      asked += 1
      // A second Ctrl-C is meant: whoever presses it will not wait.
      if (asked > 1) process.exit(exitCodes.cannot)
      print('Ending: letting running requests finish, sealing the ledger …')
      served.stop().then(
        () => process.exit(exitCodes.done),
        () => process.exit(exitCodes.cannot),
      )
    }
    process.on('SIGTERM', end)
    process.on('SIGINT', end)
  })

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  } else {
    const known = explainedExit(error)
    if (!known) throw error
    process.stderr.write(`${known.message}\n`)
    process.exitCode = known.code
  }
}

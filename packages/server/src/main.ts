import { Command, CommanderError } from 'commander'
import { withDatabase } from './commands/database.ts'
import { demoLines, fillWithDemo } from './commands/demo.ts'
import { exitCodes, explainedExit } from './commands/exit.ts'
import { exportWorkbook, importWorkbook } from './commands/form-workbooks.ts'
import { keysStatus, rotateKeys, sealAll, takeKeys } from './commands/keys.ts'
import { verify, type VerifyOptions } from './commands/ledger.ts'
import { importPlaces, type ImportOptions } from './commands/places.ts'
import { prepare } from './commands/prepare.ts'
import { printForms, type PrintOptions } from './commands/print.ts'
import { serve } from './commands/serve.ts'
import { askFor, setUp } from './commands/setup.ts'
import { readConfig } from './platform/config.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)
// Whoever reads may stop reading, as `head` does: that ends no server and no import.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const program = new Command('tumpeang')
  .description("Cambodia's child protection system as working software")
  .exitOverride()
  .showHelpAfterError()
  .addHelpText(
    'after',
    `
Exit codes: 0 done, 1 something wrong was found, 2 called wrongly, 3 not possible (configuration, database, file).
DATA_DIR, DATABASE_URL and the other settings come from the environment.`,
  )

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
      print('Ending: running requests finish, the ledger is sealed …')
      served.stop().then(
        () => process.exit(exitCodes.done),
        () => process.exit(exitCodes.cannot),
      )
    }
    process.on('SIGTERM', end)
    process.on('SIGINT', end)
  })

program
  .command('setup')
  .description('make the first administrator; asks for what is not given')
  .option('--login <login>', 'what the administrator signs in with')
  .option('--name <name>', 'the name in Khmer')
  .option('--latin <name>', 'the name in Latin letters')
  .addHelpText('after', '\nThe password is asked for, or read from TUMPEANG_PASSWORD.')
  .action(async ({ login, name, latin }: { login?: string; name?: string; latin?: string }) => {
    await withDatabase(async (database) => {
      await prepare(database)
      const password = process.env['TUMPEANG_PASSWORD']
      const given = await askFor({
        ...(login !== undefined && { login }),
        ...(name !== undefined && { nameKm: name }),
        ...(latin !== undefined && { nameEn: latin }),
        ...(password !== undefined && { password }),
      })
      await setUp(database, given, new Date())
      print(`"${given.login}" is the administrator. Sign in, and give other people their accounts.`)
    })
  })

program
  .command('migrate')
  .description('bring the database to the tables, policies and reference data of this version')
  .action(async () => {
    await withDatabase(async (database, config) => {
      await prepare(database)
      await takeKeys(database, config, print)
      print(`The database (${database.kind}) is at the state of this version.`)
    })
  })

program
  .command('demo')
  .description('fill an empty database with an invented country, to try everything out')
  .action(async () => {
    await withDatabase(async (database, config) => {
      await prepare(database)
      await fillWithDemo(database, new Date(), print)
      await takeKeys(database, config, print)
      for (const line of demoLines()) print(line)
    })
  })

const places = program.command('places').description('the gazetteer')
places
  .command('import')
  .description('load an edition of the gazetteer: new, renamed, moved and retired places')
  .argument('<file>', 'CSV or JSON')
  .requiredOption('--on <day>', 'the day for which the edition holds, YYYY-MM-DD')
  .option('--edition <name>', 'what the edition is called; the name of the file otherwise')
  .action(async (file: string, options: ImportOptions) => {
    process.exitCode = await withDatabase(async (database) => {
      await prepare(database)
      return importPlaces(database, file, options, print)
    })
  })

const forms = program.command('forms').description('the forms of the ministry')
forms
  .command('print')
  .description('print published forms as PDF, A4')
  .argument('[form...]', 'names of forms')
  .option('--all', 'the six forms of the ministry')
  .option('--blank', 'empty, to be filled by hand')
  .requiredOption('--out <folder>', 'where the files go; the folder is made')
  .option('--language <language>', 'km or en', 'km')
  .action(async (names: string[], options: PrintOptions) => {
    process.exitCode = await withDatabase(async (database) => {
      await prepare(database)
      return printForms(database, names, options, print)
    })
  })
forms
  .command('export')
  .description('write a form as an XLSForm workbook, to be worked on in a spreadsheet')
  .argument('<form>', 'the name of the form, as in "assessment"')
  .argument('<file>', 'the workbook to write, .xlsx')
  .option('--draft', 'the draft that is being worked on, instead of the version in force')
  .action(async (form: string, file: string, options: { draft?: boolean }) => {
    process.exitCode = await withDatabase(async (database) => {
      await prepare(database)
      return exportWorkbook(database, form, file, options, print)
    })
  })
forms
  .command('import')
  .description(
    'make the draft of a form from an XLSForm workbook; it is published in the application',
  )
  .argument('<form>', 'the name of the form, as in "assessment"')
  .argument('<file>', 'the workbook to read, .xlsx')
  .option('--replace', 'also where there is a draft already: the workbook takes its place')
  .action(async (form: string, file: string, options: { replace?: boolean }) => {
    process.exitCode = await withDatabase(async (database) => {
      await prepare(database)
      return importWorkbook(database, form, file, options, print)
    })
  })

const keys = program
  .command('keys')
  .description(
    'the keys under which papers, notes, visits, assessments and safety plans are sealed',
  )
keys
  .command('status')
  .description('say which master keys are in use, for how many cases, and what stands in clear')
  .action(async () => {
    process.exitCode = await withDatabase((database, config) => keysStatus(database, config, print))
  })
keys
  .command('seal')
  .description('seal what stands in clear from before; interrupted, it goes on')
  .action(async () => {
    process.exitCode = await withDatabase((database, config) => sealAll(database, config, print))
  })
keys
  .command('rotate')
  .description('wrap the keys of all cases under a new master key; interrupted, it goes on')
  .action(async () => {
    process.exitCode = await withDatabase((database, config) => rotateKeys(database, config, print))
  })

const ledger = program.command('ledger').description('the history of every act')
ledger
  .command('verify')
  .description('find whatever was edited, deleted, moved or cut off in the ledger')
  .option('--seals <file>', 'the seals file, when not the one in DATA_DIR')
  .option('--key <file...>', 'further keys that may have signed')
  .action(async (options: VerifyOptions) => {
    process.exitCode = await withDatabase((database, config) =>
      verify(database, config, options, print),
    )
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

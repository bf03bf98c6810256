import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { signsHeld } from './signs.ts'

/** What is to be set: a template of this folder, and its data as JSON. */
export interface Job {
  readonly template: 'paper' | 'summary'
  readonly data: string
}

const modules = createRequire(import.meta.url)
const fontsOf = (name: string, weight: string): string =>
  join(dirname(modules.resolve(`@expo-google-fonts/${name}/package.json`)), weight)

const compiler = NodeCompiler.create({
  // Templates read nothing but their data: the workspace is this folder, and no package is fetched.
  workspace: import.meta.dirname,
  fontArgs: [
    {
      fontPaths: [
        fontsOf('noto-sans-khmer', '400Regular'),
        fontsOf('noto-sans-khmer', '500Medium'),
        fontsOf('noto-sans-khmer', '700Bold'),
        fontsOf('moul', '400Regular'),
      ],
    },
  ],
})

const templates = new Map<string, string>()

function templateOf(name: Job['template']): string {
  const known =
    templates.get(name) ?? readFileSync(join(import.meta.dirname, `${name}.typ`), 'utf8')
  templates.set(name, known)
  return known
}

/**
 * Sets one document. Runs in a worker, for the compiler does not let go until it is done. The
 * compiler's own complaint is not passed on: it may quote what a person wrote.
 */
export function setInType({ template, data }: Job): Uint8Array<ArrayBuffer> {
  const set = compiler.compile({
    mainFileContent: templateOf(template),
    // Signs stand only within strings, so that the whole of the data is text to it.
    inputs: { data: signsHeld(data) },
  })
  if (set.result === null) throw new Error(`The template "${template}" does not fit its data`)
  const pdf = compiler.pdf(set.result)
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}

import { z } from 'zod'
import { PUBLIC, query } from '../kernel/index.ts'
import { Code } from './code.ts'
import { codeListNames } from './read.ts'

export const CodeList = z
  .object({ name: z.string(), codes: z.array(Code) })
  .meta({ id: 'CodeList' })
export type CodeList = z.output<typeof CodeList>

export const getCodeList = query({
  name: 'forms.codes',
  path: '/codes/:list',
  ability: PUBLIC,
  lasts: 3600,
  summary: {
    km: 'បញ្ជីកូដមួយ ជាភាសាខ្មែរ និងអង់គ្លេស',
    en: 'One code list in Khmer and English, with the names that Primero and OSCaR use',
  },
  input: z.object({ list: z.enum(codeListNames) }),
  output: CodeList,
})

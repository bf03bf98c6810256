import { z } from 'zod'
import type { Text } from '../kernel/index.ts'
import { type Code } from './code.ts'
import { codeLists, type CodeListName } from './lists.ts'

export const codeListNames = (Object.keys(codeLists) satisfies string[]).filter((name) =>
  isCodeListName(name),
)

export function isCodeListName(name: string): name is CodeListName {
  return Object.hasOwn(codeLists, name)
}

/** All codes of a list, retired ones among them, in the order in which people should meet them. */
export const codeList = (name: CodeListName): readonly Code[] => codeLists[name]

/** The codes that may still be chosen. */
export const openCodes = (name: CodeListName): readonly Code[] =>
  codeList(name).filter(({ retired }) => retired === undefined)

const index = new Map(
  codeListNames.map((name) => [name, new Map(codeList(name).map((code) => [code.code, code]))]),
)

export const findCode = (name: CodeListName, code: string): Code | undefined =>
  index.get(name)?.get(code)

/** What a code is called; a code that this version does not know is shown as it is. */
export function nameOf(name: CodeListName, code: string): Text {
  const found = findCode(name, code)
  return found ? { km: found.km, en: found.en } : { km: code, en: code }
}

const schemaOf = (name: CodeListName) =>
  z.enum(codeList(name).map(({ code }) => code)).meta({ id: `CodeOf_${name}` })
const schemas = new Map<CodeListName, ReturnType<typeof schemaOf>>()

/**
 * A code of a list, for contracts. Retired codes pass: records that have them stay readable. A list
 * has one schema, however often it is asked for: a document names it once.
 */
export function codeIn(name: CodeListName): ReturnType<typeof schemaOf> {
  const schema = schemas.get(name) ?? schemaOf(name)
  schemas.set(name, schema)
  return schema
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Our code for a name or code of another system, compared without regard to case and space. */
export function codeOfAlias(
  name: CodeListName,
  system: 'primero' | 'oscar',
  alias: string,
): string | undefined {
  return codeList(name).find(({ aliases }) =>
    aliases?.[system]?.some((known) => plain(known) === plain(alias)),
  )?.code
}

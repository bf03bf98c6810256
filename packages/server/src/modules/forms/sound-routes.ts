import {
  addressOfSound,
  addSound,
  type FormDefinition,
  getSound,
  readSound,
  soundAt,
  soundFaults,
  type XlsformRemark,
} from '@tumpeang/domain/forms'
import { problem, say, type Text } from '@tumpeang/domain/kernel'
import { createHash } from 'node:crypto'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { insertSound, knownSounds, soundByHash } from './sound-queries.ts'
import { words } from './xlsform-words.ts'

export const soundRoutes = [
  route(getSound, async ({ db }, { hash }) => {
    const found = await soundByHash(db, hash)
    if (!found) throw problem('not-found', soundFaults.unknown)
    return found
  }),

  route(addSound, async ({ db }, { id, file }) => {
    const read = readSound(file)
    if ('because' in read)
      throw problem('invalid', read.because, {
        errors: [{ pointer: '/file', detail: read.because }],
      })
    const hash = createHash('sha256').update(file).digest('hex')
    await insertSound(db, { id, hash, type: read.type, content: file })
    return { address: addressOfSound(hash), type: read.type }
  }),
]

/** Of a workbook: each question that names a sound which is not kept here. The name itself stays. */
export async function unknownSounds(
  db: Db,
  { sections }: FormDefinition,
): Promise<XlsformRemark[]> {
  const named = sections
    .flatMap(({ fields }) => fields)
    .flatMap(({ name, label, audio = '' }) =>
      audio === '' ? [] : [{ audio, called: calledBy(label, name), hash: soundAt(audio) }],
    )
  const known = await knownSounds(db, [...new Set(named.flatMap(({ hash }) => hash ?? []))])
  return named
    .filter(({ hash }) => hash === undefined || !known.has(hash))
    .map(({ audio, called }) => ({
      sheet: 'survey',
      row: null,
      why: {
        km: say(words.unknownSound, 'km', { name: called.km, audio }),
        en: say(words.unknownSound, 'en', { name: called.en, audio }),
      },
    }))
}

const calledBy = (label: Text, name: string): Text => ({
  km: label.km.trim() || name,
  en: label.en.trim() || name,
})

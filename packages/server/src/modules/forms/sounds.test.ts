import {
  addSound,
  type FormDefinition,
  FormVersionId,
  getForm,
  getFormDraft,
  getSound,
  importXlsform,
  MOST_SOUND,
  publishForm,
  saveFormDraft,
  soundAt,
  SoundId,
} from '@tumpeang/domain/forms'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { newCasework } from '../../../test/casework.ts'
import { toXlsform } from './xlsform-write.ts'

const { world, people } = await newCasework()
const { dara } = people
const council = await world.person('council', { role: 'cncc_officer' })
afterAll(() => world.close())

const onWire = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const recording = (text: string): Uint8Array =>
  Uint8Array.from(`OggS${text}`, (letter) => letter.charCodeAt(0))
const soundId = () => SoundId.parse(uuid())
const add = (text: string) =>
  council.ask(addSound, { id: soundId(), file: onWire(recording(text)) })

const spokenFirst = (definition: FormDefinition, audio: string): FormDefinition => ({
  ...definition,
  sections: definition.sections.map((section, at) =>
    at === 0
      ? {
          ...section,
          fields: section.fields.map((field, index) => (index === 0 ? { ...field, audio } : field)),
        }
      : section,
  ),
})

test('what the council records is heard by whoever fills the form, the same bytes, kept by the browser', async () => {
  const { address, type } = await add('age')
  expect(type).toBe('audio/ogg')
  const { definition } = await council.ask(getForm, { name: 'follow-up' })
  const draft = await council.ask(saveFormDraft, {
    id: FormVersionId.parse(uuid()),
    name: 'follow-up',
    version: null,
    definition: spokenFirst(definition, address),
    note: null,
  })
  expect(draft.faults).toEqual([])
  await council.ask(publishForm, { id: draft.id, name: 'follow-up', version: draft.version })

  const form = await dara.ask(getForm, { name: 'follow-up' })
  const hash = soundAt(form.definition.sections[0]?.fields[0]?.audio ?? '') ?? ''
  const heard = await dara.ask(getSound, { hash })
  expect(heard.type).toBe('audio/ogg')
  expect(Array.from(heard.sound)).toEqual(Array.from(recording('age')))
  const { raw } = await dara.send(getSound, { hash })
  expect(raw.headers['cache-control']).toBe('private, max-age=31536000')
  expect(raw.headers['x-content-type-options']).toBe('nosniff')
})

test('the same sound added twice is one, and another has another address', async () => {
  const [first, again, other] = [await add('one'), await add('one'), await add('two')]
  expect(again.address).toBe(first.address)
  expect(other.address).not.toBe(first.address)
})

test('what is empty, too large or no sound is refused in words, and nothing is kept', async () => {
  const tooMuch = new Uint8Array(MOST_SOUND + 1)
  tooMuch.set(recording(''))
  for (const [file, words] of [
    [new Uint8Array(), /is empty/],
    [tooMuch, /over 500 kilobytes/],
    [Uint8Array.from('<svg onload="x">', (letter) => letter.charCodeAt(0)), /is no sound/],
  ] as const) {
    const reply = await council.send(addSound, { id: soundId(), file: onWire(file) })
    expect(reply.raw.statusCode).toBe(400)
    expect(reply.raw.body).toMatch(words)
  }
  const kept = await world.database.asOwner((db) =>
    db.selectFrom('form_sounds').select('id').where('type', 'not like', 'audio/ogg').execute(),
  )
  expect(kept).toEqual([])
})

test('a sound that nobody recorded is not there, and nobody else may add one', async () => {
  const missing = await dara.send(getSound, { hash: '0'.repeat(64) })
  expect(missing.raw.statusCode).toBe(404)
  const refused = await dara.send(addSound, { id: soundId(), file: onWire(recording('mine')) })
  expect(refused.raw.statusCode).toBe(403)
})

test('a workbook keeps the sounds that it names, and says which of them are not known', async () => {
  const { address } = await add('workbook')
  const { definition } = await council.ask(getForm, { name: 'placement' })
  const bring = async (audio: string) => {
    const { draft } = await council.ask(getFormDraft, { name: 'placement' })
    return council.ask(importXlsform, {
      id: draft?.id ?? FormVersionId.parse(uuid()),
      name: 'placement',
      version: draft?.version ?? null,
      file: onWire(await toXlsform(spokenFirst(definition, audio))),
    })
  }
  const known = await bring(address)
  expect(known.remarks).toEqual([])
  expect(known.draft.definition.sections[0]?.fields[0]?.audio).toBe(address)

  const unknown = await bring('age.mp3')
  expect(unknown.remarks.map(({ why }) => why.en)).toEqual([
    expect.stringMatching(/the sound "age\.mp3" is not in the system/),
  ])
  expect(unknown.draft.definition.sections[0]?.fields[0]?.audio).toBe('age.mp3')
  expect(unknown.draft.faults.map(({ code }) => code)).toEqual(['audio'])
})

import { z } from 'zod'
import { bytesUpTo, command, idOf, query, type Text, texts, wireLength } from '../kernel/index.ts'

/*
 * A sound says a question aloud, for whoever reads little. It is addressed by the hash of what it
 * holds: what a published form names is what is heard, for ever.
 */

/** Bytes of one sound: two minutes of speech as telephones record it, or more. */
export const MOST_SOUND = 500_000

export const soundTypes = [
  'audio/webm',
  'audio/ogg',
  'audio/mp4',
  'audio/mpeg',
  'audio/wav',
] as const
export const SoundType = z.enum(soundTypes)
export type SoundType = z.output<typeof SoundType>

export const SoundId = idOf('SoundId')

/** SHA-256 of the bytes, in hexadecimal. */
export const SoundHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'SoundHash' })
export type SoundHash = z.output<typeof SoundHash>

const ADDRESS = /^\/audio\/([0-9a-f]{64})$/

/** The address that a field keeps of a sound. */
export const addressOfSound = (hash: SoundHash): string => `/audio/${hash}`
/** The hash in an address; undefined where it is no address of ours. */
export const soundAt = (address: string): SoundHash | undefined => ADDRESS.exec(address)?.[1]

export const soundFaults = texts({
  empty: { km: 'សំឡេងនេះទទេ។ សូមថតម្ដងទៀត។', en: 'This sound is empty. Record it again.' },
  tooLarge: {
    km: 'សំឡេងធំពេក (លើសពី ៥០០ គីឡូបៃ)។ សូមថតឲ្យខ្លីជាងនេះ។',
    en: 'The sound is too large (over 500 kilobytes). Make it shorter.',
  },
  noSound: {
    km: 'ឯកសារនេះមិនមែនជាសំឡេងទេ។ ប្រើបាន៖ WebM, OGG, MP4 (M4A), MP3 ឬ WAV។',
    en: 'This file is no sound. What can be used: WebM, OGG, MP4 (M4A), MP3 or WAV.',
  },
  unknown: {
    km: 'រកមិនឃើញសំឡេងនេះក្នុងប្រព័ន្ធទេ។ សូមថត ឬបញ្ចូលវា។',
    en: 'This sound is not in the system. Record it or bring it in.',
  },
})

const begins = (bytes: Uint8Array, mark: string, at = 0): boolean =>
  Array.from(mark).every((letter, n) => bytes[at + n] === letter.charCodeAt(0))

/** WebM is one use of a wider format, and says so among its first bytes. */
const isWebm = (bytes: Uint8Array): boolean =>
  begins(bytes, '\u001A\u0045\u00DF\u00A3') &&
  Array.from({ length: 60 }, (_one, at) => at).some((at) => begins(bytes, 'webm', at))

/** A frame of MPEG audio: eleven bits set, then its layer and a bit rate that exists. */
const isMp3 = (bytes: Uint8Array): boolean => {
  const [first = 0, second = 0, third = 0] = bytes
  const isFrame = first === 0xff && (second & 0xe6) === 0xe2 && (third & 0xf0) !== 0xf0
  return begins(bytes, 'ID3') || isFrame
}

function typeOf(bytes: Uint8Array): SoundType | undefined {
  if (isWebm(bytes)) return 'audio/webm'
  if (begins(bytes, 'OggS')) return 'audio/ogg'
  if (begins(bytes, 'ftyp', 4)) return 'audio/mp4'
  if (begins(bytes, 'RIFF') && begins(bytes, 'WAVE', 8)) return 'audio/wav'
  return isMp3(bytes) ? 'audio/mpeg' : undefined
}

/** What kind of sound the bytes are, whatever the file is called; or why it is not taken. */
export function readSound(
  bytes: Uint8Array,
): { readonly type: SoundType } | { readonly because: Text } {
  if (bytes.length === 0) return { because: soundFaults.empty }
  if (bytes.length > MOST_SOUND) return { because: soundFaults.tooLarge }
  const type = typeOf(bytes)
  return type === undefined ? { because: soundFaults.noSound } : { type }
}

/** A year: a sound never changes. */
const LASTS = 31_536_000

export const getSound = query({
  name: 'forms.sound',
  path: '/sounds/:hash',
  ability: 'signed-in',
  lasts: LASTS,
  summary: { km: 'សំឡេងនៃសំណួរ', en: 'What says a question aloud, by its hash' },
  input: z.object({ hash: SoundHash }),
  output: z.object({ type: SoundType, sound: bytesUpTo(MOST_SOUND) }),
})

/** The same sound added twice is one; a file that is larger is refused before it is read. */
export const addSound = command({
  name: 'forms.add-sound',
  path: '/sounds',
  ability: 'forms.edit',
  heaviest: wireLength(MOST_SOUND * 2) + 10_000,
  summary: {
    km: 'បញ្ចូលសំឡេងនៃសំណួរ',
    en: 'Keep a sound that says a question aloud; the form names it by the address that comes back',
  },
  // Twice the limit may arrive, so that a file that is somewhat too large is refused in words.
  input: z.object({ id: SoundId, file: bytesUpTo(MOST_SOUND * 2) }),
  output: z.object({ address: z.string(), type: SoundType }),
})

import { type Content, readContent } from '@tumpeang/domain/cases'
import type { Text } from '@tumpeang/domain/kernel'
import { words } from './attachment-texts.ts'

/** A file as it will travel: made smaller where it was a large photograph. */
export interface Chosen {
  readonly type: Content['type']
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of the file as it was chosen. */
  readonly hash: string
}

/** Enough to read a page of A4 in small print, a tenth of what a telephone takes. */
const longestSide = 2000
/** What is smaller than this is sent as it is. */
const small = 700_000

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

/** SHA-256 in hexadecimal, made here: the file itself goes nowhere. Undefined on an open connection. */
export async function hashOf(file: Blob): Promise<string | undefined> {
  if (!window.isSecureContext) return undefined
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Draws a picture anew, upright and no larger than a page needs; undefined where it cannot be read. */
async function smaller(file: File): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return undefined
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const sheet = document.createElement('canvas')
  sheet.width = Math.max(1, Math.round(picture.width * scale))
  sheet.height = Math.max(1, Math.round(picture.height * scale))
  const drawn = sheet.getContext('2d')
  if (drawn === null) return undefined
  drawn.fillStyle = '#fff'
  drawn.fillRect(0, 0, sheet.width, sheet.height)
  drawn.drawImage(picture, 0, 0, sheet.width, sheet.height)
  picture.close()
  return new Promise((resolve) =>
    sheet.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.85),
  )
}

const isKept = ({ type, size }: File): boolean =>
  type === 'application/pdf' || (size <= small && (type === 'image/jpeg' || type === 'image/png'))

/** What was chosen, ready to be sent, or why it cannot be: said at once, without a way to the server. */
export async function prepared(file: File): Promise<Chosen | { readonly because: Text }> {
  const hash = await hashOf(file)
  if (hash === undefined) return { because: words.noMark }
  const drawn = isKept(file) || !file.type.startsWith('image/') ? undefined : await smaller(file)
  const content = readContent(await bytesOf(drawn ?? file))
  if ('because' in content) return content
  return { type: content.type, bytes: new Uint8Array(content.bytes), hash }
}

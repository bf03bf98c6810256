import type { Agreements } from '@tumpeang/domain/care'
import type { Text } from '@tumpeang/domain/kernel'
import { words } from './texts.ts'

/** What a child may answer when asked to agree. */
export const childAnswers: Readonly<Record<Agreements['child']['answer'], Text>> = {
  agrees: words.agrees,
  disagrees: words.disagrees,
  'did-not-wish-to-say': words.noWish,
  'too-young': words.tooYoung,
}

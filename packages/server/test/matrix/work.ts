import type { Rows } from './crew.ts'

export const work: Rows = {
  'work.list': 'yyeeyyyyeexx..xxxe',
  'work.count': 'yyyyyyyyyyxx..xxxy',
  'work.take': 'yy-----y-xxx..xxx-',
  'work.get-held': 'yy-----y-xxx..xxx-',
  'work.resolve-held': 'yy-----y-xxx..xxx-',
  // Each person's own: the colleague at the same desk finds none, and begins one of his own.
  'work.drafts': 'eeeeeeeeeeee..eeee',
  'work.keep-draft': 'yy-----y----..----',
  'work.draft': 'yyeeeeeyeeee..eeee',
  'work.discard-draft': 'yyyyyyyyyyyy..yyyy',
}

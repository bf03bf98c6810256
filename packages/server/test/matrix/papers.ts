import type { Rows } from './crew.ts'

export const papers: Rows = {
  'papers.blank': 'yyyyyxxyyxxx..xxxx',
  'papers.filled': 'yy---xxy-xxx..xxxx',
  'papers.give-own-file': 'yy---xxy-xxx..xxxx',
  'papers.summary': 'yy---xxy-xxx..xxxx',
}

import type { Rows } from './crew.ts'

export const care: Rows = {
  'care.read': 'yy---xxy-xxx..xxxx',
  'care.place': 'yy---xxy-xxx..xxxx',
  'care.confirm': 'yy---xxy-xxx..xxxx',
  'care.review': 'yy---xxy-xxx..xxxx',
  'care.check': 'yy---xxy-xxx..xxxx',
  'care.end': 'yy---xxy-xxx..xxxx',
  'care.plan-leaving': 'yy---xxy-xxx..xxxx',
}

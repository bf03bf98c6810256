import type { Rows } from './crew.ts'

export const children: Rows = {
  'children.list-age-decisions': 'ee---xxe-xxx..xxxx',
  'children.decide-age': 'yy---xxy-xxx..xxxx',
  'children.list-household': 'yy---xxy-xxx..xxxx',
  'children.add-household-member': 'yy---xxy-xxx..xxxx',
  'children.change-household-member': 'yy---xxy-xxx..xxxx',
  'children.end-household-member': 'yy---xxy-xxx..xxxx',
  'children.search': 'yyeeexeyexxx..xxxx',
  'children.change': 'yy---xxy-xxx..xxxx',
  'children.add-caregiver': 'yy---xxy-xxx..xxxx',
  'children.change-caregiver': 'yy---xxy-xxx..xxxx',
}

import type { Rows } from './crew.ts'

export const law: Rows = {
  'law.procedure': 'yyyyyyyyyyyx..yyyy',
  'law.procedure-versions': 'yyyyyyyyyyyx..yyyy',
  'law.procedure-draft': 'xxxxxxxxxexx..xxxx',
  'law.save-procedure': 'xxxxxxxxxyxx..xxxx',
  'law.guides': 'yyyyyyyyyyyx..yyyy',
  'law.guides-versions': 'yyyyyyyyyyyx..yyyy',
  'law.guides-draft': 'xxxxxxxxxexx..xxxx',
  'law.save-guides': 'xxxxxxxxxyxx..xxxx',
  'law.publish-guides': 'xxxxxxxxxyxx..xxxx',
  'law.compare-procedure': 'xxxxxxxxxyxx..xxxx',
  'law.publish-procedure': 'xxxxxxxxxyxx..xxxx',
}

import type { Rows } from './crew.ts'

export const responsibility: Rows = {
  'responsibility.table': 'yyyyyyyyyyxx..xyyx',
  'responsibility.table-versions': 'yyyyyyyyyyxx..xyyx',
  'responsibility.try': 'yyyyyyyyyyxx..xyyx',
  'responsibility.export-dmn': 'yyyyyyyyyyxx..xyyx',
  'responsibility.table-draft': 'xxxxxxxxxexx..xxxx',
  'responsibility.save-table': 'xxxxxxxxxyxx..xxxx',
  'responsibility.import-dmn': 'xxxxxxxxxyxx..xxxx',
  'responsibility.compare-table': 'xxxxxxxxxyxx..xxxx',
  'responsibility.publish-table': 'xxxxxxxxxyxx..xxxx',
}

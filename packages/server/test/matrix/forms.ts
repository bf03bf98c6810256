import type { Rows } from './crew.ts'

export const forms: Rows = {
  'forms.codes': 'yyyyyyyyyyyyyyyyyy',
  'forms.list': 'yyyyyyyyyyyy..yyyy',
  'forms.get': 'yyyyyyyyyyyy..yyyy',
  'forms.versions': 'yyyyyyyyyyyy..yyyy',
  'forms.draft': 'xxxxxxxxxexx..xxxx',
  'forms.save-draft': 'xxxxxxxxxyxx..xxxx',
  'forms.publish': 'xxxxxxxxxyxx..xxxx',
  'forms.unfilled': 'xxxxxxxxxyxx..xxxx',
  'forms.answers': 'yy---xxy-xxx..xxxx',
  'forms.export-xlsform': 'yyyyyyyyyyyy..yyyy',
  'forms.import-xlsform': 'xxxxxxxxxyxx..xxxx',
  'forms.sound': '------------..----',
  'forms.add-sound': 'xxxxxxxxxyxx..xxxx',
}

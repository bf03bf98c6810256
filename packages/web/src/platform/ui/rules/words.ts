import { texts } from '@tumpeang/domain/kernel'

/** What every draft of rules says, whatever its rules are about. */
export const words = texts({
  whole: {
    km: 'វិធានឆ្លើយគ្រប់ករណី៖ {count} បន្សំ គ្មានចន្លោះ គ្មានជួរឥតប្រយោជន៍។',
    en: 'The rules answer everything: {count} combinations, no gap, no useless row.',
  },
  faults: { km: 'ត្រូវកែ {count} ចំណុច មុនប្រកាសប្រើ', en: '{count} to put right before publishing' },
  gap: { km: 'ចន្លោះ៖ គ្មានជួរណានិយាយអំពី', en: 'A gap: no row speaks of' },
  fill: { km: 'បន្ថែមជួរសម្រាប់ចន្លោះនេះ', en: 'Add a row for this gap' },
  tryGap: { km: 'សាកករណីនេះ', en: 'Try this case' },
  atRow: { km: 'ជួរទី {row}', en: 'Row {row}' },
  more: { km: 'និង {count} ទៀត', en: 'and {count} more' },
  change: { km: 'កែជួរ', en: 'Change' },
  changeRow: { km: 'កែជួរទី {row}', en: 'Change row {row}' },
  up: { km: 'រំកិលជួរទី {row} ឡើងលើ', en: 'Move row {row} up' },
  down: { km: 'រំកិលជួរទី {row} ចុះក្រោម', en: 'Move row {row} down' },
  addAbove: { km: 'បន្ថែមជួរពីលើ', en: 'Add a row above' },
  remove: { km: 'លុបជួរនេះ', en: 'Remove this row' },
  done: { km: 'រួចរាល់', en: 'Done with this row' },
  anything: { km: 'អ្វីក៏បាន', en: 'anything' },
  unsaved: { km: 'មានការកែប្រែមិនទាន់រក្សាទុក', en: 'Changes not yet saved' },
  saved: { km: 'បានរក្សាទុកហើយ', en: 'The draft is saved' },
  save: { km: 'រក្សាទុកសេចក្តីព្រាង', en: 'Save the draft' },
  publish: { km: 'ប្រកាសប្រើវិធាននេះ', en: 'Publish these rules' },
  note: { km: 'តើមានអ្វីផ្លាស់ប្ដូរ ហើយហេតុអ្វី?', en: 'What changes, and why?' },
  noteHint: {
    km: 'អ្នកគ្រប់គ្នាអាចអានបាន នៅក្បែរលេខកំណែ',
    en: 'Everyone can read this beside the number of the version',
  },
  cannotPublish: {
    km: 'ប្រកាសប្រើមិនទាន់បានទេ៖ សូមកែចំណុចខាងលើជាមុនសិន។',
    en: 'This cannot be published yet: put right what is listed above first.',
  },
  saveFirst: {
    km: 'សូមរក្សាទុកសេចក្តីព្រាងសិន ទើបអាចប្រៀបធៀប ឬប្រកាសប្រើបាន។',
    en: 'Save the draft first; then it can be compared and published.',
  },
  theirs: { km: 'មើលកំណែរបស់អ្នកផ្សេង (បោះបង់របស់ខ្ញុំ)', en: 'Show theirs and drop mine' },
  inForce: {
    km: 'កំណែទី {number} ប្រកាសប្រើនៅ{when}{who}។',
    en: 'Version {number}, published {when}{who}.',
  },
  by: { km: ' ដោយ{name}', en: ' by {name}' },
  withSystem: { km: ' ជាមួយប្រព័ន្ធនេះ', en: ' with this system' },
  toCurrent: { km: 'មើលកំណែបច្ចុប្បន្ន', en: 'Show the version in force' },
  makeDraft: { km: 'ធ្វើសេចក្តីព្រាង', en: 'Draft a change' },
  goOnDraft: { km: 'បន្តសេចក្តីព្រាង', en: 'Go on with the draft' },
  draftSentence: {
    km: 'គ្មានអ្វីប្រែប្រួលសម្រាប់នរណាម្នាក់ទេ រហូតដល់អ្នកប្រកាសប្រើ។',
    en: 'Nothing changes for anybody until you publish.',
  },
  version: { km: 'កំណែ', en: 'Version' },
  versionNumber: { km: 'កំណែទី {number}', en: 'Version {number}' },
  row: { km: 'ជួរ', en: 'Row' },
  within: { km: 'ក្នុងរយៈពេល', en: 'Within' },
  unit: { km: 'គិតជា', en: 'Counted in' },
  hours: { km: 'ម៉ោង', en: 'hours' },
  days: { km: 'ថ្ងៃ', en: 'days' },
  compare: { km: 'អ្វីនឹងប្រែប្រួល', en: 'What would change' },
  clear: { km: 'លុបជម្រើស', en: 'Clear the choice' },
  onlyWords: { km: 'សូមសរសេរមូលហេតុជាភាសាទាំងពីរ', en: 'Give the reason in both languages' },
})

export const becauseWords = texts({
  km: { km: 'ព្រោះ (ជាភាសាខ្មែរ)', en: 'Because, in Khmer' },
  en: { km: 'ព្រោះ (ជាភាសាអង់គ្លេស)', en: 'Because, in English' },
})

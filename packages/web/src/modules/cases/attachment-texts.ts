import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  title: { km: 'ក្រដាស និងរូបថតដែលភ្ជាប់', en: 'Attached papers and photographs' },
  said: {
    km: 'ទម្រង់ដែលបានចុះហត្ថលេខា សំបុត្រកំណើត ឯកសារតុលាការ… អ្នកដែលអានសំណុំរឿងនេះបាន អាចបើកមើលបាន ហើយការបើកម្តងៗត្រូវបានកត់ត្រា។',
    en: 'Signed forms, birth certificates, court papers … Whoever may read this file may open them, and each opening is written down.',
  },
  none: {
    km: 'មិនទាន់មានក្រដាសភ្ជាប់ទេ',
    en: 'No paper is attached yet',
  },
  noneNext: {
    km: 'ថតក្រដាសដោយទូរស័ព្ទ ឬជ្រើសឯកសារដែលបានស្កេន។',
    en: 'Photograph a paper with the telephone, or choose a scan.',
  },
  attach: { km: 'ភ្ជាប់ក្រដាស', en: 'Attach a paper' },
  save: { km: 'ភ្ជាប់ក្នុងសំណុំរឿង', en: 'Attach it to the file' },
  never: {
    km: 'រូបភាពរំលោភបំពានផ្លូវភេទលើកុមារ មិនត្រូវដាក់នៅទីនេះជាដាច់ខាត',
    en: 'Pictures of sexual abuse of a child are never put here',
  },
  neverNext: {
    km: 'បើអ្នកឃើញរូប ឬវីដេអូបែបនេះ៖ កុំថតចម្លង កុំផ្ញើបន្ត កុំបង្ហាញអ្នកផ្សេង។ ទុកទូរស័ព្ទ ឬក្រដាសនោះឲ្យនៅដដែល ហើយទូរស័ព្ទទៅនគរបាលប្រឆាំងអំពើជួញដូរមនុស្ស និងការពារអនីតិជន ១២៨៨។',
    en: 'If you come upon such a picture or film: do not copy it, do not forward it, show it to nobody. Leave the telephone or paper as it is and call the police against trafficking, protection of juveniles, 1288.',
  },
  isNot: {
    km: 'អ្វីដែលខ្ញុំភ្ជាប់ មិនមែនជារូបបែបនេះទេ',
    en: 'What I attach is no such picture',
  },
  isNotNeeded: {
    km: 'សូមមើលរូបសិន រួចគូសទីនេះ',
    en: 'Look at it first, then tick this',
  },
  isSuch: { km: 'នេះជារូបបែបនេះ', en: 'This is such a picture' },
  camera: { km: 'ថតរូប', en: 'Take a photograph' },
  file: { km: 'ជ្រើសឯកសារ', en: 'Choose a file' },
  fileHint: {
    km: 'រូបថត ឬ PDF មិនលើសពី ១០ មេកាបៃ។ ទីកន្លែង និងម៉ោងដែលទូរស័ព្ទសរសេរក្នុងរូបថត ត្រូវបានលុបចេញ។',
    en: 'A photograph or a PDF of at most 10 megabytes. The place and time that a telephone writes into photographs are taken out.',
  },
  fileNeeded: { km: 'សូមថត ឬជ្រើសឯកសារមួយ', en: 'Photograph or choose one' },
  preparing: { km: 'កំពុងរៀបចំ…', en: 'Being made ready …' },
  chosenPicture: { km: 'រូបដែលបានជ្រើស', en: 'What was chosen' },
  ready: { km: 'រួចរាល់៖ {size} គីឡូបៃ', en: 'Ready: {size} kB' },
  isDocument: { km: 'ឯកសារ PDF', en: 'PDF document' },
  kind: { km: 'ក្រដាសអ្វី?', en: 'Which paper?' },
  form: { km: 'ទម្រង់ណា?', en: 'Which form?' },
  choose: { km: 'សូមជ្រើសរើស', en: 'Choose one' },
  needed: { km: 'សូមជ្រើសរើសមួយ', en: 'Choose one' },
  datedOn: { km: 'កាលបរិច្ឆេទលើក្រដាស (បើមាន)', en: 'Date on the paper (if any)' },
  note: { km: 'កំណត់សម្គាល់ (បើមាន)', en: 'Note (if any)' },
  injury: {
    km: 'មានតែបុគ្គលិកសុខាភិបាលទេដែលថតរបួស ដោយមានការយល់ព្រម។ កេរភេទ និងកុមារអាក្រាត មិនត្រូវថតទេ៖ គ្រូពេទ្យសរសេរជាពាក្យក្នុងលិខិតបញ្ជាក់។',
    en: 'Only a health worker photographs an injury, with consent. Private parts and naked children are never photographed: the doctor puts it into words.',
  },
  noConsent: {
    km: 'ក្នុងសំណុំរឿងនេះ មិនទាន់មានការយល់ព្រមឲ្យថតរូបទេ។',
    en: 'No consent to photographs stands in this file.',
  },
  askConsent: { km: 'មើលការយល់ព្រម', en: 'Look at the consents' },
  open: { km: 'បើកមើល', en: 'Open' },
  keep: { km: 'រក្សាទុកក្នុងឧបករណ៍', en: 'Save on this device' },
  keepHint: {
    km: 'ច្បាប់ចម្លងក្នុងឧបករណ៍នេះ គ្មានអ្វីការពារទេ។ សូមលុបវាពេលលែងត្រូវការ។',
    en: 'Nothing protects a copy on this device. Delete it when it is no longer needed.',
  },
  retire: { km: 'ដកចេញ', en: 'Take back' },
  retireNext: {
    km: 'ក្រដាសនេះនៅមានក្នុងប្រវត្តិ តែលែងរាប់ជាឯកសាររបស់ករណី។',
    en: 'The paper stays in the history and no longer counts as a paper of this case.',
  },
  because: { km: 'ហេតុអ្វី?', en: 'Why?' },
  becauseWords: { km: 'ពន្យល់បន្ថែម (បើមាន)', en: 'In more words (if any)' },
  retired: { km: 'បានដកចេញ ({count})', en: 'Taken back ({count})' },
  addedBy: { km: 'ភ្ជាប់ដោយ {who} {day}', en: 'Attached by {who}, {day}' },
  dated: { km: 'ចុះថ្ងៃ {day}', en: 'dated {day}' },
  someone: { km: 'នរណាម្នាក់', en: 'somebody' },
  wasAbuse: {
    km: 'មិនត្រូវបានរក្សាទុក៖ ប្រគល់ជូននគរបាល',
    en: 'Not kept: a matter for the police',
  },
  abuseTitle: {
    km: 'កត់ត្រារូបភាពរំលោភបំពាន ដោយមិនរក្សាទុករូប',
    en: 'Record a picture of abuse without keeping it',
  },
  abuseSaid: {
    km: 'រូបមិនចេញពីឧបករណ៍នេះទេ។ យើងកត់ត្រាតែថាអ្នកណាបានឃើញ ពេលណា ក្នុងករណីណា និងសញ្ញាសម្គាល់របស់ឯកសារ ដើម្បីកុំឲ្យនរណាភ្ជាប់វាម្តងទៀត។',
    en: 'The picture does not leave this device. What is recorded is who came upon it, when, in which case, and a mark of the file, so that nobody can attach it again.',
  },
  abuseMark: { km: 'សញ្ញាសម្គាល់បានគណនារួច', en: 'The mark of the file was made' },
  abuseChoose: {
    km: 'ជ្រើសឯកសារនោះ ដើម្បីគណនាសញ្ញាសម្គាល់ (មិនបាច់ក៏បាន)',
    en: 'Choose the file to make its mark (not required)',
  },
  foundAs: { km: 'រូបនោះនៅឯណា?', en: 'Where is the picture?' },
  foundWords: {
    km: 'នៅកន្លែងណា ជាមួយអ្នកណា? (កុំរៀបរាប់ពីរូប)',
    en: 'Where is it, with whom? (Do not describe it)',
  },
  abuseSave: { km: 'កត់ត្រា និងប្រាប់ការិយាល័យ', en: 'Record it and tell the desk' },
  abuseList: {
    km: 'រូបភាពរំលោភបំពានដែលត្រូវប្រគល់ជូននគរបាល',
    en: 'Pictures of abuse, for the police',
  },
  recorded: { km: 'កត់ត្រាដោយ {who} {day}', en: 'Recorded by {who}, {day}' },
  waits: { km: 'មិនទាន់ប្រគល់ជូននគរបាល', en: 'Not handed to the police yet' },
  handed: { km: 'បានប្រគល់ជូន {body} នៅ {day}៖ {words}', en: 'Handed to {body} on {day}: {words}' },
  handOver: { km: 'កត់ត្រាការប្រគល់', en: 'Record the hand-over' },
  handedTo: { km: 'ប្រគល់ជូនអ្នកណា?', en: 'Handed to whom?' },
  handedOn: { km: 'ថ្ងៃណា?', en: 'On which day?' },
  handedWords: { km: 'អ្នកទទួល និងលេខបង្កាន់ដៃ', en: 'Who took it, and the number of the receipt' },
  fill: { km: 'សូមបំពេញ', en: 'Fill this in' },
  noMark: {
    km: 'កម្មវិធីរុករកនេះមិនអាចគណនាសញ្ញាសម្គាល់បានទេ។ សូមបើកតាម https។',
    en: 'This browser cannot make the mark of a file. Open the site by https.',
  },
})

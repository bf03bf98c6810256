import { texts } from '../kernel/index.ts'

/** What can be wrong with an answer, and what to do. */
export const answerFaults = texts({
  required: { km: 'សូមឆ្លើយសំណួរនេះ', en: 'Please answer this question' },
  'not-text': { km: 'សូមសរសេរជាអក្សរ', en: 'Write this as text' },
  'not-a-phone': {
    km: 'សូមសរសេរលេខទូរស័ព្ទ ដូចជា 012 345 678',
    en: 'Write a phone number, such as 012 345 678',
  },
  'not-whole': { km: 'សូមសរសេរជាចំនួនគត់ ដូចជា 3', en: 'Write a whole number, such as 3' },
  'not-a-number': { km: 'សូមសរសេរជាលេខ', en: 'Write a number' },
  'not-a-rating': { km: 'សូមជ្រើសពី ១ ខ្សោយ ដល់ ៤ ល្អណាស់', en: 'Choose from 1 weak to 4 very good' },
  'not-a-day': { km: 'សូមជ្រើសថ្ងៃខែឆ្នាំដែលមានពិត', en: 'Choose a day of the calendar' },
  'not-yes-no': { km: 'សូមឆ្លើយ បាទ/ចាស ឬ ទេ', en: 'Answer yes or no' },
  'not-a-place': { km: 'សូមជ្រើសទីកន្លែងពីបញ្ជី', en: 'Choose a place of the gazetteer' },
  'no-such-option': {
    km: 'ចម្លើយនេះមិនមានក្នុងបញ្ជីទេ',
    en: 'This is not among the answers to choose from',
  },
  'retired-option': {
    km: 'ចម្លើយនេះលែងប្រើហើយ សូមជ្រើសចម្លើយផ្សេង',
    en: 'This answer is no longer used: choose another',
  },
  twice: { km: 'ចម្លើយមួយត្រូវបានជ្រើសពីរដង', en: 'One answer is chosen twice' },
  'too-many': { km: 'ជ្រើសបានច្រើនបំផុត {most}', en: 'Choose at most {most}' },
  'too-few-rows': { km: 'សូមបំពេញយ៉ាងតិច {least}', en: 'Fill at least {least}' },
  'too-many-rows': { km: 'បំពេញបានច្រើនបំផុត {most}', en: 'Fill at most {most}' },
  'not-rows': { km: 'ផ្នែកនេះត្រូវបំពេញជាជួរ', en: 'This part is filled row by row' },
  constraint: { km: 'ចម្លើយនេះមិនត្រឹមត្រូវ', en: 'This answer does not fit' },
  'unknown-name': {
    km: 'ទម្រង់កំណែនេះគ្មានសំណួរនេះទេ',
    en: 'This version of the form has no such question',
  },
})
export type AnswerFaultCode = keyof typeof answerFaults

/** What keeps a form from being published, and what to do. */
export const formFaults = texts({
  'no-khmer': { km: 'ខ្វះភាសាខ្មែរ', en: 'The Khmer is missing' },
  'no-english': { km: 'ខ្វះភាសាអង់គ្លេស', en: 'The English is missing' },
  'no-sections': { km: 'ទម្រង់ត្រូវមានយ៉ាងតិចមួយផ្នែក', en: 'A form needs at least one section' },
  'no-fields': { km: 'ផ្នែកនេះគ្មានសំណួរ', en: 'This section asks nothing' },
  'too-many-fields': {
    km: 'សំណួរច្រើនពេក (ច្រើនបំផុត {most})',
    en: 'Too many questions (at most {most})',
  },
  'name-twice': { km: 'ឈ្មោះ «{name}» ប្រើពីរដង', en: 'The name “{name}” is used twice' },
  unreadable: { km: 'មិនយល់រូបមន្តនេះ', en: 'This expression cannot be read' },
  'not-a-condition': {
    km: 'លក្ខខណ្ឌត្រូវឆ្លើយ បាទ/ចាស ឬ ទេ ដូចជា ${age} < 5',
    en: 'A condition has to come out as yes or no, such as ${age} < 5',
  },
  'unknown-name': { km: 'គ្មានសំណួរឈ្មោះ «{name}» ទេ', en: 'There is no question “{name}”' },
  'no-answer': {
    km: '«{name}» គ្មានចម្លើយទេ ព្រោះវាជាចំណាំ ឬកន្លែងចុះហត្ថលេខា',
    en: '“{name}” has no answer: it is a note or a place for a signature',
  },
  'refers-to-retired': {
    km: 'សំណួរ «{name}» លែងប្រើហើយ មិនអាចយកមកធ្វើលក្ខខណ្ឌទេ',
    en: 'The question “{name}” is retired: nothing can hang on it',
  },
  'in-a-repeat': {
    km: 'សំណួរ «{name}» សួរច្រើនដង៖ ប្រើ sum() count() min() ឬ max()',
    en: 'The question “{name}” is asked several times: use sum(), count(), min() or max()',
  },
  'self-outside': {
    km: 'សញ្ញា «.» ប្រើបានតែក្នុងការត្រួតពិនិត្យចម្លើយ',
    en: '“.” has a meaning only in the check of an answer',
  },
  'type-clash': {
    km: 'ប្រៀបធៀប ឬគណនារបស់ខុសប្រភេទគ្នា ដូចជា អក្សរ និងលេខ',
    en: 'Different kinds of things are compared or computed, such as text and number',
  },
  'use-selected': {
    km: "សំណួរដែលជ្រើសបានច្រើន ត្រូវប្រើ selected(${ឈ្មោះ}, 'កូដ')",
    en: "A question with several answers is asked with selected(${name}, 'code')",
  },
  'unknown-option': {
    km: 'សំណួរ «{name}» គ្មានចម្លើយកូដ «{code}» ទេ',
    en: 'The question “{name}” has no option “{code}”',
  },
  'unknown-function': { km: 'គ្មានអនុគមន៍ឈ្មោះ «{name}» ទេ', en: 'There is no function “{name}”' },
  'argument-count': {
    km: 'អនុគមន៍ {name}() ត្រូវមានយ៉ាងតិច {least} តម្លៃ ហើយមិនលើសពីចំនួនដែលវាស្គាល់',
    en: 'The function {name}() takes at least {least} values, and no more than it knows',
  },
  'pattern-not-written': {
    km: "គំរូរបស់ regex() ត្រូវសរសេរផ្ទាល់ក្នុងសញ្ញា '…'",
    en: "The pattern of regex() has to be written out between '…'",
  },
  pattern: { km: 'គំរូនេះមិនអាចប្រើបានទេ', en: 'This pattern cannot be used' },
  'options-unused': {
    km: 'សំណួរប្រភេទនេះមិនត្រូវការបញ្ជីចម្លើយទេ',
    en: 'A question of this kind has no options',
  },
  'options-or-list': {
    km: 'សូមសរសេរចម្លើយឲ្យជ្រើស ឬជ្រើសបញ្ជីកូដមួយ មិនមែនទាំងពីរទេ',
    en: 'Write the options, or name one code list: one of the two',
  },
  'unknown-list': { km: 'គ្មានបញ្ជីកូដឈ្មោះ «{list}» ទេ', en: 'There is no code list “{list}”' },
  'no-option': { km: 'គ្មានចម្លើយណាអាចជ្រើសបានទេ', en: 'There is nothing left to choose' },
  'option-twice': { km: 'កូដ «{code}» ប្រើពីរដង', en: 'The code “{code}” is used twice' },
  'no-calculation': { km: 'ខ្វះរូបមន្តគណនា', en: 'The calculation is missing' },
  'calculation-unused': {
    km: 'មានតែសំណួរប្រភេទ «ការគណនា» ទេដែលអាចមានរូបមន្តគណនា',
    en: 'Only a field of the kind “calculation” has a calculation',
  },
  audio: {
    km: 'សំឡេងនេះមិនមែនជារបស់ប្រព័ន្ធទេ៖ សូមថត ឬបញ្ចូលវា',
    en: 'This sound is none of the system: record it or bring it in',
  },
  'least-most': { km: 'ចំនួនតិចបំផុតធំជាងចំនួនច្រើនបំផុត', en: 'The least is more than the most' },
  circle: { km: 'សំណួរវិលជុំមករកខ្លួនឯង៖ {way}', en: 'Questions hang on themselves: {way}' },
  'unknown-fact': { km: 'គ្មានព័ត៌មាន «{path}» ក្នុងសំណុំរឿងទេ', en: 'The records have no fact “{path}”' },
  'fact-kind': {
    km: 'ប្រភេទ ឬបញ្ជីរបស់សំណួរ មិនត្រូវនឹងព័ត៌មាន «{path}»',
    en: 'Kind or list of the question is not that of the fact “{path}”',
  },
  'fact-of-a-list': {
    km: 'ព័ត៌មាន «{path}» បង្ហាញបានតែក្នុងផ្នែកដែលមានជួររបស់វា',
    en: 'The fact “{path}” is shown only in a section of its own rows',
  },
  'row-binds': {
    km: 'ផ្នែកនេះបង្ហាញជួរ «{list}»៖ សំណួរទាំងអស់ត្រូវភ្ជាប់នឹងវា',
    en: 'This section shows the rows of “{list}”: all its questions bind to them',
  },
  locked: {
    km: 'ព័ត៌មាននេះនៅក្នុងសំណុំរឿង៖ ប្ដូរបានតែឈ្មោះ ជំនួយ និងទីតាំង',
    en: 'This is a fact of the records: only its label, help and place may be changed',
  },
  removed: {
    km: '«{name}» មានចម្លើយចាស់ៗ មិនអាចលុបទេ សូមដាក់ថា លែងប្រើ',
    en: '“{name}” has older answers: retire it instead of removing it',
  },
  'bound-removed': {
    km: '«{name}» ជាព័ត៌មានរបស់សំណុំរឿង មិនអាចដកចេញទេ',
    en: '“{name}” is a fact of the records and cannot be taken out',
  },
  'bound-changed': {
    km: 'មិនអាចប្ដូរការភ្ជាប់ជាមួយព័ត៌មានសំណុំរឿងទេ',
    en: 'Which fact of the records a question shows cannot change',
  },
  'meaning-changed': {
    km: 'ឈ្មោះ «{name}» មានន័យផ្សេងពីមុន៖ សូមដាក់ថា លែងប្រើ រួចបង្កើតសំណួរថ្មីឈ្មោះផ្សេង',
    en: 'The name “{name}” meant something else: retire it and make a question of another name',
  },
  'moved-across-rows': {
    km: '«{name}» មិនអាចផ្លាស់ចេញ ឬចូលផ្នែកដែលសួរច្រើនដងទេ',
    en: '“{name}” cannot move in or out of a repeated section',
  },
  'option-removed': {
    km: 'ចម្លើយកូដ «{code}» ធ្លាប់ប្រើ មិនអាចលុបទេ សូមដាក់ថា លែងប្រើ',
    en: 'The option “{code}” was used: retire it instead of removing it',
  },
})
export type FormFaultCode = keyof typeof formFaults

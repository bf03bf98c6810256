import { texts } from '@tumpeang/domain/kernel'

/** What is said of the rows of a workbook that could not be taken, or not as they stand. */
export const words = texts({
  noSheet: {
    km: 'សៀវភៅការងារនេះខ្វះសន្លឹក "{sheets}"។ XLSForm មានសន្លឹក survey, choices និង settings។',
    en: 'The workbook lacks the sheet "{sheets}". An XLSForm has the sheets survey, choices and settings.',
  },
  noColumns: {
    km: 'សន្លឹក "survey" ត្រូវមានជួរឈរ "type" និង "name" នៅជួរទីមួយ',
    en: 'The sheet "survey" needs the columns "type" and "name" in its first row',
  },
  otherForm: {
    km: 'ឯកសារនេះជាទម្រង់ "{found}" មិនមែន "{wanted}" ទេ',
    en: 'This file is the form "{found}", not "{wanted}"',
  },
  noType: { km: 'ជួរនេះគ្មាន "type"', en: 'This row has no "type"' },
  noName: { km: 'ជួរនេះគ្មានឈ្មោះ ("name")', en: 'This row has no "name"' },
  badName: {
    km: 'ឈ្មោះ "{name}" មិនអាចប្រើបានទេ។ ឈ្មោះចាប់ផ្ដើមដោយអក្សរឡាតាំងតូច។',
    en: 'The name "{name}" cannot be used. A name begins with a small Latin letter.',
  },
  nameTwice: {
    km: 'ឈ្មោះ "{name}" មានម្ដងរួចហើយ។ សំណួរនេះមិនត្រូវបានយកទេ។',
    en: 'The name "{name}" is there already. This question was not taken.',
  },
  renamed: {
    km: 'ឈ្មោះ "{name}" បានក្លាយជា "{plain}" ហើយលក្ខខណ្ឌទាំងឡាយក៏ប្រើឈ្មោះថ្មីនេះដែរ',
    en: 'The name "{name}" became "{plain}"; conditions speak of it by that name too',
  },
  noKind: {
    km: 'យើងគ្មានសំណួរប្រភេទ "{type}" ទេ។ សំណួរនេះមិនត្រូវបានយកទេ។',
    en: 'We have no question of the type "{type}". This question was not taken.',
  },
  recorded: {
    km: '"{type}" មិនត្រូវការសួរទេ៖ ប្រព័ន្ធកត់ត្រាវាដោយខ្លួនឯង',
    en: '"{type}" need not be asked: it is recorded anyway',
  },
  noList: {
    km: 'សំណួរជ្រើសរើសត្រូវបញ្ជាក់បញ្ជី ដូចជា "select_one sex"',
    en: 'A question with choices names its list, as in "select_one sex"',
  },
  unknownList: {
    km: 'គ្មានបញ្ជីកូដ "{list}" ទេ។ សំណួរនេះមិនត្រូវបានយកទេ។',
    en: 'There is no code list "{list}". This question was not taken.',
  },
  emptyList: {
    km: 'បញ្ជី "{list}" គ្មានជម្រើសណាមួយនៅក្នុងសន្លឹក "choices" ទេ',
    en: 'The list "{list}" has no choices in the sheet "choices"',
  },
  orOther: {
    km: '"or_other" មិនត្រូវបានយកទេ។ សូមបន្ថែមជម្រើស "ផ្សេងទៀត" និងសំណួរមួយសម្រាប់ពាក្យ។',
    en: '"or_other" was not taken. Add a choice "Other", and a question for the words.',
  },
  choiceWithoutList: {
    km: 'ជម្រើសនេះមិនប្រាប់ថាជារបស់បញ្ជីណាទេ ("list_name")',
    en: 'This choice does not say to which list it belongs ("list_name")',
  },
  badChoice: {
    km: 'ជម្រើស "{name}" មិនត្រូវបានយកទេ៖ កូដត្រូវជាអក្សរឡាតាំង ឬលេខ ហើយពាក្យមិនវែងពេក',
    en: 'The choice "{name}" was not taken: its code has to be of Latin letters or digits, its words not too long',
  },
  choiceTwice: {
    km: 'ជម្រើស "{name}" មានម្ដងរួចហើយក្នុងបញ្ជីនេះ',
    en: 'The choice "{name}" is in this list already',
  },
  choiceRenamed: {
    km: 'កូដនៃជម្រើស "{name}" បានក្លាយជា "{plain}"។ សូមពិនិត្យលក្ខខណ្ឌដែលប្រើវា។',
    en: 'The code of the choice "{name}" became "{plain}". Check the conditions that speak of it.',
  },
  tooManyChoices: {
    km: 'បញ្ជីមួយមានជម្រើសច្រើនបំផុត ៣០០',
    en: 'A list has at most 300 choices',
  },
  tooManySections: {
    km: 'ទម្រង់មួយមានផ្នែកច្រើនបំផុត ៦០។ ផ្នែកនេះមិនត្រូវបានយកទេ។',
    en: 'A form has at most 60 sections. This one was not taken.',
  },
  tooManyFields: {
    km: 'ផ្នែកមួយមានសំណួរច្រើនបំផុត ២០០។ សំណួរនេះមិនត្រូវបានយកទេ។',
    en: 'A section has at most 200 questions. This one was not taken.',
  },
  groupInGroup: {
    km: 'ក្រុម "{name}" នៅក្នុងក្រុមមួយទៀត។ សំណួររបស់វាបានចូលក្នុងក្រុមខាងក្រៅ ហើយរក្សាលក្ខខណ្ឌរបស់វា។',
    en: 'The group "{name}" is inside another. Its questions went to the outer one, and keep its condition.',
  },
  repeatInGroup: {
    km: '"{name}" ដែលសួរច្រើនដង ស្ថិតក្នុងក្រុមមួយ។ វាបានក្លាយជាផ្នែកមួយបន្ទាប់ពីក្រុមនោះ។',
    en: 'The repeat "{name}" is inside a group. It became a section of its own after it.',
  },
  repeatInRepeat: {
    km: 'ការសួរច្រើនដងនៅក្នុងការសួរច្រើនដងមួយទៀត មិនអាចយកបានទេ សំណួរខាងក្នុងក៏ដូចគ្នា',
    en: 'A repeat inside a repeat cannot be taken, nor can the questions in it',
  },
  inDropped: {
    km: 'ជួរនេះនៅក្នុងផ្នែកដែលមិនត្រូវបានយក',
    en: 'This row is inside a part that was not taken',
  },
  endsNothing: {
    km: 'ជួរនេះបញ្ចប់អ្វីមួយដែលមិនទាន់បានបើក',
    en: 'This row ends something that was not begun',
  },
  notEnded: {
    km: 'ផ្នែក "{name}" មិនត្រូវបានបញ្ចប់ទេ (ខ្វះ end_group ឬ end_repeat)',
    en: 'The part "{name}" is never ended (end_group or end_repeat is missing)',
  },
  columnNotTaken: {
    km: 'អ្វីដែលសរសេរក្នុងជួរឈរ "{column}" មិនត្រូវបានយកទេ។ សំណួរនេះត្រូវបានយក។',
    en: 'What the column "{column}" says was not taken. The question was.',
  },
  wrong: {
    km: '"{name}" មិនត្រូវបានយកទេ៖ មានបញ្ហានៅ {what} (វែងពេក ឬមិនមែនតាមទម្រង់)',
    en: '"{name}" was not taken: {what} is too long, or not of the form that it has to have',
  },
  expression: {
    km: '"{name}"៖ {column} មិនអាចយល់បានទេ — {why} វាត្រូវបានរក្សាទុកក្នុងសេចក្តីព្រាង សូមកែមុនប្រកាសប្រើ។',
    en: '"{name}": {column} is not understood — {why} It is kept in the draft; put it right before publishing.',
  },
  retiredKept: {
    km: 'ឯកសារខ្វះសំណួរ "{name}" ដែលមានចម្លើយចាស់ៗ។ វាត្រូវបានទុក ហើយដាក់ថា លែងសួរ។',
    en: 'The file lacks the question "{name}", which has older answers. It was kept, as no longer asked.',
  },
  lockedKept: {
    km: 'ឯកសារខ្វះ "{name}" ដែលច្បាប់ និងសូចនាករត្រូវការ។ វាត្រូវបានទុកដដែល។',
    en: 'The file lacks "{name}", which rules and indicators need. It was kept as it is.',
  },
  unknownSound: {
    km: '"{name}"៖ រកមិនឃើញសំឡេង "{audio}" ក្នុងប្រព័ន្ធទេ។ ឈ្មោះវាត្រូវបានទុក សូមថត ឬបញ្ចូលសំឡេងមុនប្រកាសប្រើ។',
    en: '"{name}": the sound "{audio}" is not in the system. Its name was kept; record it or bring it in before publishing.',
  },
  questions: { km: 'សំណួរ', en: 'Questions' },
})

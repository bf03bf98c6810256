import { hours, texts } from '../kernel/index.ts'

/** Why a file is not taken, and what to do. */
export const contentFaults = texts({
  empty: {
    km: 'ឯកសារនេះទទេ។ សូមថតម្តងទៀត ឬជ្រើសឯកសារផ្សេង។',
    en: 'This file is empty. Photograph it again, or choose another.',
  },
  tooLarge: {
    km: 'ឯកសារនេះធំជាង ១០ មេកាបៃ។ សូមថតជារូប ឬស្កេនឲ្យតូចជាងនេះ។',
    en: 'This file is larger than 10 megabytes. Photograph the paper, or scan it smaller.',
  },
  otherType: {
    km: 'យើងទទួលតែរូបថត (JPEG, PNG) និង PDF។ ឈ្មោះឯកសារមិនសំខាន់ទេ៖ អ្វីដែលនៅខាងក្នុងទើបសំខាន់។ សូមថតក្រដាសនោះជារូប។',
    en: 'Only photographs (JPEG, PNG) and PDF are taken, by what is inside and not by the name. Photograph the paper instead.',
  },
  cutOff: {
    km: 'ឯកសារនេះដាច់ពាក់កណ្តាល។ សូមចម្លង ឬថតវាម្តងទៀត។',
    en: 'This file is cut off in the middle. Copy or photograph it again.',
  },
  damaged: {
    km: 'ឯកសារនេះខូច ឬមានអ្វីផ្សេងលាក់នៅខាងក្នុង។ សូមថតក្រដាសនោះម្តងទៀត។',
    en: 'This file is damaged, or hides something else inside. Photograph the paper again.',
  },
  tooWide: {
    km: 'រូបនេះធំពេក សម្រាប់ទូរស័ព្ទដែលត្រូវបើកមើល។ សូមថតជារូបតូចជាងនេះ។',
    en: 'This picture is too large for the telephone that has to show it. Take a smaller one.',
  },
})

export const attachmentRefusals = texts({
  notFound: {
    km: 'រកមិនឃើញក្រដាសនេះដែលអ្នកអាចមើលបានទេ',
    en: 'There is no such paper that you may see',
  },
  gone: {
    km: 'ក្រដាសនេះត្រូវបានដកចេញហើយ',
    en: 'This paper was taken back',
  },
  noContent: {
    km: 'អ្វីដែលនៅក្នុងនេះ មិនត្រូវបានរក្សាទុកទេ។ មានតែកំណត់ត្រាថាបានប្រគល់ជូននគរបាល។',
    en: 'What was here is not kept. Only its hand-over to the police is recorded.',
  },
  destroyed: {
    km: 'អ្វីដែលបានភ្ជាប់ក្នុងករណីនេះ ត្រូវបានលុបចោលជារៀងរហូតតាមវិធាន។ មានតែកំណត់ត្រាថាធ្លាប់មាន។',
    en: 'What was attached in this case is destroyed for good, as the rules ask. Only the record that it existed stands.',
  },
  handed: {
    km: 'ការប្រគល់នេះបានកត់ត្រារួចហើយ',
    en: 'This hand-over was recorded already',
  },
})

/** It stands on the work list and names no child. */
export const attachmentReasons = texts({
  handOver: {
    km: 'បានរកឃើញរូបភាពរំលោភបំពានផ្លូវភេទលើកុមារ។ ត្រូវប្រគល់ជូននគរបាលជាបន្ទាន់ (១២៨៨) ហើយកត់ត្រាថាអ្នកណាបានទទួល។ កុំចម្លង កុំផ្ញើបន្ត។',
    en: 'A picture of sexual abuse of a child was found. The police have to get it at once (1288), and who took it is recorded. Do not copy it, do not forward it.',
  },
})
export const attachmentBasis =
  'Law on Suppression of Human Trafficking and Sexual Exploitation (2008)'
/** Until somebody has told the police; the desk above hears of it after that. */
export const handOverWithin = hours(24)

export const attachmentKindNames = texts({
  'signed-form': { km: 'ទម្រង់ដែលបានចុះហត្ថលេខា', en: 'A signed form' },
  'birth-certificate': { km: 'សំបុត្រកំណើត', en: 'Birth certificate' },
  'identity-paper': {
    km: 'សៀវភៅគ្រួសារ អត្តសញ្ញាណប័ណ្ណ ឬប័ណ្ណក្រីក្រ',
    en: 'Family book, identity card or poverty card',
  },
  'court-paper': { km: 'ឯកសារតុលាការ', en: 'Court paper' },
  'police-paper': { km: 'ឯកសារនគរបាល', en: 'Police paper' },
  'medical-paper': { km: 'ឯកសារពេទ្យ', en: 'Medical paper' },
  'school-paper': { km: 'ឯកសារសាលា', en: 'School paper' },
  letter: { km: 'លិខិត', en: 'Letter' },
  'injury-photograph': {
    km: 'រូបរបួស ថតដោយបុគ្គលិកសុខាភិបាល',
    en: 'Photograph of an injury, by a health worker',
  },
  'other-paper': { km: 'ក្រដាសផ្សេងទៀត', en: 'Another paper' },
})

export const retiringNames = texts({
  'wrong-case': { km: 'មិនមែនរបស់ករណីនេះ', en: 'It belongs to another case' },
  'wrong-label': { km: 'ដាក់ឈ្មោះខុស', en: 'It was labelled wrongly' },
  unreadable: { km: 'អានមិនច្បាស់', en: 'It cannot be read' },
  other: { km: 'មូលហេតុផ្សេង', en: 'Another reason' },
})

export const foundAsNames = texts({
  'chosen-file': { km: 'ជាឯកសារក្នុងឧបករណ៍នេះ', en: 'As a file on this device' },
  attached: { km: 'បានភ្ជាប់ក្នុងករណីនេះដោយច្រឡំ', en: 'Attached to this case by mistake' },
  phone: { km: 'ក្នុងទូរស័ព្ទរបស់អ្នកណាម្នាក់', en: 'On somebody’s telephone' },
  internet: { km: 'នៅលើអ៊ីនធឺណិត', en: 'On the internet' },
  paper: { km: 'ជារូបលើក្រដាស', en: 'As a picture on paper' },
})

export const policeBodyNames = texts({
  'anti-trafficking-police': {
    km: 'នគរបាលប្រឆាំងអំពើជួញដូរមនុស្ស និងការពារអនីតិជន',
    en: 'Police against trafficking, protection of juveniles',
  },
  'police-post': { km: 'ប៉ុស្តិ៍នគរបាល', en: 'Police post' },
  prosecutor: { km: 'ព្រះរាជអាជ្ញា', en: 'Prosecutor' },
})

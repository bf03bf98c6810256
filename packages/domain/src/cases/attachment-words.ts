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

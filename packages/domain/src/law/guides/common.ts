import { ask, avoid, known, text, todo, unconfirmed } from './guide.ts'

/*
 * Steps that several guides share. In one case such a step is asked once, and one answer serves all its
 * guides (`state.ts`); a guide that opens after the answer asks it anew: a plan for safety made for a
 * beaten child is not yet one for the same child when trafficked.
 */

/** Without a time of its own: where there is danger, the safety plan of the case is promised at once. */
export const safetyPlan = todo(
  'safety-plan',
  'ធ្វើផែនការសុវត្ថិភាពជាមួយកុមារ៖ ទៅណា ប្រាប់នរណា ហៅលេខណា បើមានគ្រោះថ្នាក់',
  'Make a safety plan with the child: where to go, whom to tell, which number to call when in danger',
  { basis: unconfirmed('inter-agency-guidelines') },
)

export const hospitalWithin72Hours = todo(
  'hospital-72h',
  'នាំកុមារទៅមន្ទីរពេទ្យ ដើម្បីព្យាបាល ការពារមេរោគអេដស៍ និងការមានផ្ទៃពោះ ហើយរក្សាភស្តុតាង',
  'Take the child to hospital: treatment, protection from HIV and pregnancy, and evidence kept',
  {
    who: 'health',
    within: 24,
    limit: text(
      'ក្នុង ៧២ ម៉ោងក្រោយហេតុការណ៍៖ លឿនប៉ុណ្ណា ល្អប៉ុណ្ណោះ។ ហួសពេលនេះ ក៏នៅតែត្រូវទៅ។',
      'Within 72 hours of the event: the sooner the better. After that, still go.',
    ),
    legal: true,
    basis: unconfirmed('care-after-violence'),
  },
)

export const hospitalForInjuries = todo(
  'hospital',
  'ឲ្យមន្ទីរពេទ្យពិនិត្យរបួស និងចេញលិខិតបញ្ជាក់វេជ្ជសាស្ត្រ',
  'Have injuries examined and written down by the hospital',
  { who: 'health', within: 24, legal: true, basis: unconfirmed('criminal-procedure-code') },
)

export const toPolice = todo(
  'police',
  'រាយការណ៍ទៅនគរបាល ឬព្រះរាជអាជ្ញា ហើយសួររកមន្ត្រីដែលធ្លាប់ធ្វើការជាមួយកុមារ',
  'Report to the police or the prosecutor, and ask for an officer used to children',
  { who: 'police', within: 24, legal: true, basis: unconfirmed('criminal-procedure-code') },
)

export const lawyer = todo(
  'lawyer',
  'រកមេធាវី ឬជំនួយផ្លូវច្បាប់ដោយមិនគិតថ្លៃ មុនពេលសួរចម្លើយ',
  'Find a lawyer or free legal aid before anyone takes a statement',
  { who: 'lawyer', within: 72, legal: true, basis: unconfirmed('criminal-procedure-code') },
)

export const oneInterview = avoid(
  'one-interview',
  'កុំសួរកុមារម្តងហើយម្តងទៀត៖ ឲ្យអ្នកជំនាញម្នាក់ស្តាប់ម្តង នៅកន្លែងស្ងាត់ ដោយមានមនុស្សដែលកុមារទុកចិត្ត',
  'Do not question the child again and again: one trained person listens once, in a quiet place, with someone the child trusts',
)

export const noConfronting = avoid(
  'no-confronting',
  'កុំឲ្យកុមារជួបមុខអ្នកដែលសង្ស័យ ហើយកុំប្រាប់គេថានរណារាយការណ៍',
  'Do not bring the child face to face with the suspect, nor say who reported',
)

export const otherChildren = ask(
  'other-children',
  'តើមានកុមារផ្សេងទៀតក្នុងផ្ទះ ឬកន្លែងនោះ ដែលអាចរងគ្រោះដែរឬទេ?',
  'Are there other children in the house or place who may be harmed too?',
  { within: 48, basis: unconfirmed('inter-agency-guidelines') },
)

/** M13: a crime against a child is not the families' to settle. */
export const settled = ask(
  'settled',
  'តើរឿងនេះត្រូវបានសម្រុះសម្រួល ឬកំពុងសម្រុះសម្រួលរវាងគ្រួសារ (ជាលុយ ការសុំទោស ឬការរៀបការ) ជំនួសការប្តឹងតាមច្បាប់ឬទេ?',
  'Was the matter settled between the families, or is it being settled (by money, apology or marriage) in place of the law?',
  {
    within: 72,
    legal: true,
    basis: unconfirmed('policy-4.2.3'),
    settlement: true,
  },
)

export const noSettling = text(
  'មិនសម្រុះសម្រួលបទល្មើសលើកុមារទេ៖ លុយ ឬការសុំទោស មិនជំនួសតុលាការបានឡើយ។ បើមានគេធ្វើរួចហើយ សូមប្រាប់អ្នកត្រួតពិនិត្យ។',
  'A crime against a child is not mediated: neither money nor an apology stands in for the court. If it was done already, tell the supervisor.',
)

export const careAfter = todo(
  'counselling',
  'ភ្ជាប់កុមារទៅអ្នកប្រឹក្សាផ្លូវចិត្ត ហើយពន្យល់ថាអ្វីៗដែលកើតឡើងមិនមែនកំហុសរបស់កុមារទេ',
  'Bring the child to counselling, and say that what happened is not the child’s fault',
  { within: 168, basis: known('child-protection-sop') },
)

export const backToSchool = todo(
  'school',
  'និយាយជាមួយសាលា ដើម្បីឲ្យកុមារបន្តរៀន ឬចូលរៀនវិញ ដោយមិនប្រាប់រឿងដែលសាលាមិនចាំបាច់ដឹង',
  'Speak with the school so that the child goes on learning, telling it no more than it must know',
  { who: 'school', basis: unconfirmed('education-law') },
)

import { texts } from '../kernel/index.ts'
import type { AgreedHow, CareFlag, CheckRating, EndReason } from './contract.ts'

export const agreedHowNames = texts<AgreedHow>({
  spoken: { km: 'ផ្ទាល់មាត់', en: 'Spoken' },
  showed: { km: 'បានបង្ហាញ (រូបភាព កាយវិការ ភាសាសញ្ញា)', en: 'Showed it (pictures, gestures, signs)' },
  signed: { km: 'ចុះហត្ថលេខា', en: 'Signed' },
  thumbprint: { km: 'ផ្តិតមេដៃ', en: 'Thumbprint' },
  phone: { km: 'តាមទូរស័ព្ទ', en: 'By phone' },
})

export const endReasonNames = texts<EndReason>({
  'moved-on': { km: 'ប្តូរទៅកន្លែងថ្មី', en: 'The child moved to another place' },
  reunited: { km: 'ជួបជុំគ្រួសារវិញ', en: 'The child went home' },
  settled: { km: 'កុមាររស់នៅស្ថិតស្ថេរហើយ', en: 'The child is settled there for good' },
  'left-care': { km: 'ចាកចេញពីការថែទាំ', en: 'The young person left care' },
  'broke-down': { km: 'ការស្នាក់នៅទៅមុខមិនរួច', en: 'It did not work out' },
  'ran-away': { km: 'កុមាររត់ចេញ', en: 'The child ran away' },
  died: { km: 'កុមារទទួលមរណភាព', en: 'The child died' },
  other: { km: 'មូលហេតុផ្សេងទៀត', en: 'Another reason' },
})

export const checkItemNames = texts<'food' | 'education' | 'relationship' | 'violence' | 'health'>({
  food: { km: 'អាហារ', en: 'Food' },
  education: { km: 'ការរៀន', en: 'Education' },
  relationship: { km: 'ទំនាក់ទំនងក្នុងគ្រួសារ', en: 'Relationship in the family' },
  violence: { km: 'គ្មានអំពើហិង្សា', en: 'No violence' },
  health: { km: 'ការទៅរកសេវាសុខភាព', en: 'Access to health care' },
})

export const ratingNames = texts<CheckRating>({
  good: { km: 'ល្អ', en: 'Good' },
  worry: { km: 'គួរឲ្យបារម្ភ', en: 'A worry' },
  bad: { km: 'មិនល្អ', en: 'Bad' },
})

export const flagWords: Readonly<
  Record<
    CareFlag['code'],
    { readonly what: { km: string; en: string }; readonly wayOut: { km: string; en: string } }
  >
> = {
  'emergency-runs': {
    what: {
      km: 'ការស្នាក់នៅបន្ទាន់ មិនទាន់មានសេចក្តីសម្រេច',
      en: 'An emergency placement without a decision yet',
    },
    wayOut: {
      km: 'សូមសរសេរសេចក្តីសម្រេច ហើយឲ្យគេអនុម័តក្នុង ៧២ ម៉ោង។',
      en: 'Write the decision and have it approved within 72 hours.',
    },
  },
  'emergency-over': {
    what: {
      km: '៧២ ម៉ោងបានកន្លងហួស ដោយគ្មានសេចក្តីសម្រេច',
      en: 'The 72 hours are over and nobody has decided',
    },
    wayOut: {
      km: 'សូមសរសេរសេចក្តីសម្រេចថ្ងៃនេះ ហើយទូរស័ព្ទទៅអ្នកត្រួតពិនិត្យ។ បើមិនអាច សូមនាំកុមារទៅជាមួយគ្រួសារ ឬសាច់ញាតិដែលមានសុវត្ថិភាព។',
      en: 'Write the decision today and call the supervisor; or bring the child to family or relatives where it is safe.',
    },
  },
  'review-late': {
    what: { km: 'ហួសថ្ងៃពិនិត្យកន្លែងស្នាក់នៅ', en: 'The review of the placement is late' },
    wayOut: { km: 'សូមទៅជួបកុមារ ហើយកត់ត្រាការពិនិត្យ។', en: 'Meet the child and record the review.' },
  },
  'end-passed': {
    what: { km: 'ហួសថ្ងៃបញ្ចប់នៃការស្នាក់នៅ', en: 'The last day of this care has passed' },
    wayOut: {
      km: 'សូមសម្រេចថាកុមារទៅណាបន្ត៖ គ្រួសារមុន មណ្ឌលចុងក្រោយ។',
      en: 'Decide where the child goes next: the family first, residential care last.',
    },
  },
  'check-late': {
    what: { km: 'ហួសថ្ងៃតាមដានកុមារនៅផ្ទះ', en: 'The check on the child at home is late' },
    wayOut: {
      km: 'សូមទៅជួបកុមារនៅផ្ទះ ហើយកត់ត្រា។',
      en: 'Visit the child at home and record how it goes.',
    },
  },
  'not-stable': {
    what: { km: 'ការរស់នៅផ្ទះវិញ មិនទាន់ស្ថិតស្ថេរ', en: 'The life at home is not stable yet' },
    wayOut: {
      km: 'ត្រូវតាមដានល្អ ៣ ដងជាប់គ្នា ដែលឃ្លាតគ្នាយ៉ាងតិច ២ សប្តាហ៍។',
      en: 'Three good checks in a row are needed, each two weeks after the one before.',
    },
  },
}

/** Why something about care waits on the work list. They name no child. */
export const careReasons = texts({
  decide: {
    km: 'កុមារម្នាក់ស្នាក់នៅបន្ទាន់ ដោយមិនទាន់មានសេចក្តីសម្រេច។ ត្រូវសម្រេចក្នុង ៧២ ម៉ោង។',
    en: 'A child was placed in an emergency: decide within 72 hours.',
  },
  decideAnew: {
    km: 'ការពិនិត្យបង្ហាញថា ត្រូវសម្រេចជាថ្មីអំពីកន្លែងរស់នៅ។',
    en: 'A review says that a new decision is needed on where the child lives.',
  },
  review: {
    km: 'ដល់ពេលពិនិត្យថា កន្លែងស្នាក់នៅនៅតែល្អបំផុតសម្រាប់កុមារឬទេ។',
    en: 'It is time to review whether the placement is still the best for the child.',
  },
  check: {
    km: 'កុមារម្នាក់បានទៅផ្ទះវិញ។ ត្រូវតាមដានថាកុមាររស់នៅយ៉ាងណា។',
    en: 'A child went home: see how it goes.',
  },
  leaving: {
    km: 'យុវជនម្នាក់ក្នុងការថែទាំអាចមានអាយុ ១៥ ឆ្នាំឡើង។ ត្រូវរៀបចំការចាកចេញជាមួយគាត់។',
    en: 'A young person in care may be 15 or older: prepare leaving care together.',
  },
})

export const careBasis = {
  placement: 'MoSVY form 4',
  review: 'UN Guidelines for the Alternative Care of Children, 67',
  emergency: 'Policy 1.2.3(1); MoSVY form 4',
  check: 'MoSVY form 5; reintegration follow-up',
  leaving: 'UN Guidelines for the Alternative Care of Children, 131-136',
} as const

export const careRefusals = texts({
  emergencyMissing: {
    km: 'ការស្នាក់នៅបន្ទាន់ត្រូវប្រាប់៖ ហេតុអ្វីយប់នេះ គ្រោះថ្នាក់អ្វី បានសាកអ្វីមុន ហើយអ្នកណាសម្រេច។ សូមបំពេញសិន។',
    en: 'An emergency placement says why tonight, what the danger is, what was tried first, and who decided. Fill these in first.',
  },
  emergencyOption: {
    km: 'មិនទាន់ប្រាប់អំពីជម្រើស «{option}» ដែលត្រូវគិតមុន។ សូមប្រាប់ថាបានសាកយ៉ាងណា ឬហេតុអ្វីសាកមិនបាន។',
    en: '“{option}” comes first in form 4: say how it was tried, or why it could not be.',
  },
  notAgreed: {
    km: 'មិនទាន់ប្រាប់ថាអ្នកថែទាំ និងអ្នកកាន់ករណីយល់ព្រមដោយរបៀបណា។ ការស្នាក់នៅតាមសេចក្តីសម្រេចត្រូវមានការយល់ព្រមទាំងពីរ។ សូមសួរ ហើយកត់ត្រា។',
    en: 'How the caregiver and the case worker agreed is not said. A placement by a decision needs both: ask, and record it.',
  },
  notFound: { km: 'រកមិនឃើញការស្នាក់នៅនេះទេ', en: 'There is no such placement that you may see' },
  ended: { km: 'ការស្នាក់នៅនេះបានបញ្ចប់ហើយ', en: 'This placement has ended already' },
  needsDecision: {
    km: 'ត្រូវមានសេចក្តីសម្រេចដែលបានអនុម័តសិន។ សូមសរសេរសេចក្តីសម្រេច ហើយដាក់ជូនអនុម័ត។ បើបន្ទាន់ អាចស្នាក់នៅមិនលើស ៧២ ម៉ោង។',
    en: 'An approved decision comes first: write one and propose it. In an emergency a child may be placed for 72 hours.',
  },
  otherOption: {
    km: 'សេចក្តីសម្រេចនិយាយពីកន្លែងរស់នៅផ្សេង។ សូមធ្វើតាមសេចក្តីសម្រេច ឬសរសេរថ្មី។',
    en: 'The decision names another way to live. Follow it, or write a new one.',
  },
  optionMissing: {
    km: 'សូមជ្រើសថាកុមារស្នាក់នៅទីណា តាមលំដាប់នៃទម្រង់ទី៤',
    en: 'Choose where the child is placed, in the order of form 4',
  },
  suspect: {
    km: 'អ្នកថែទាំនេះត្រូវបានសង្ស័យថាធ្វើបាបកុមារ។ សូមរកអ្នកថែទាំផ្សេង ឬកែការសង្ស័យសិន បើវាមិនពិត។',
    en: 'This caregiver is suspected of harm. Find another, or correct the suspicion first where it was mistaken.',
  },
  notReintegration: {
    km: 'កុមារមិនទាន់បានជួបជុំគ្រួសារវិញទេ៖ សូមកត់ត្រាការពិនិត្យកន្លែងស្នាក់នៅវិញ។',
    en: 'The child has not gone home: record a review of the placement instead.',
  },
  isReintegration: {
    km: 'កុមារបានទៅផ្ទះវិញហើយ៖ សូមកត់ត្រាការតាមដាននៅផ្ទះវិញ។',
    en: 'The child has gone home: record a check at home instead.',
  },
  notStable: {
    km: 'មិនទាន់ស្ថិតស្ថេរ៖ ត្រូវតាមដានល្អ ៣ ដងជាប់គ្នា ដែលឃ្លាតគ្នាយ៉ាងតិច ២ សប្តាហ៍ មុនស្នើបិទ។',
    en: 'Not stable yet: three good checks in a row, two weeks apart, come before closing is recommended.',
  },
  notSettled: {
    km: 'ការស្នាក់នៅបណ្តោះអាសន្ន មិនអាចរាប់ថាស្ថិតស្ថេរបានទេ។ សូមសម្រេចជាមុន៖ ទៅផ្ទះវិញ ឬស្នាក់នៅអចិន្ត្រៃយ៍។',
    en: 'Care for a time is not settled. Decide first: home again, or a placement for good.',
  },
  notReviewed: {
    km: 'មិនទាន់មានអ្នកណាពិនិត្យកន្លែងស្នាក់នៅនេះទេ។ សូមទៅពិនិត្យ ហើយស្តាប់កុមារសិន មុនរាប់ថាស្ថិតស្ថេរ៖ ចុច «ពិនិត្យ» ក្នុងផ្នែកការថែទាំ។',
    en: 'Nobody has looked at this placement yet. Review it, and hear the child, before it counts as settled: "Review" in the care section.',
  },
  reviewLate: {
    km: 'ការពិនិត្យបន្ទាប់ឆ្ងាយពេក។ យ៉ាងយូរ៖ {limit}។',
    en: 'The next review is too far away. At the latest: {limit}.',
  },
  tooYoung: {
    km: 'កុមារនៅក្មេងពេក។ ការចាកចេញពីការថែទាំរៀបចំពីអាយុ ១៥ ឆ្នាំ។',
    en: 'The child is too young: leaving care is prepared from the age of 15.',
  },
  beforeIt: {
    km: 'ថ្ងៃនេះមុនថ្ងៃចាប់ផ្តើមស្នាក់នៅ',
    en: 'This day is before the placement began',
  },
  noLeavingPlan: {
    km: 'មិនទាន់មានផែនការចាកចេញពីការថែទាំទេ។ សូមសរសេរជាមួយយុវជនសិន។',
    en: 'There is no plan for leaving care yet. Write one with the young person first.',
  },
})

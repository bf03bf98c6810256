import { Problem, type ProblemKind, type Text } from '@tumpeang/domain/kernel'

/**
 * The database refuses what must never be. Its constraints are explained here by name; messages
 * are never read, for they change with versions and languages.
 */
const byName: Readonly<Record<string, { readonly kind: ProblemKind; readonly detail: Text }>> = {
  login_is_taken: {
    kind: 'conflict',
    detail: { km: 'ឈ្មោះគណនីនេះមានគេប្រើហើយ', en: 'This login is already taken' },
  },
  desk_is_kept_away: {
    kind: 'illegal',
    detail: {
      km: 'ការិយាល័យនេះត្រូវបានរារាំងពីឯកសារនេះ ព្រោះមានទំនាស់ប្រយោជន៍៖ សូមជ្រើសការិយាល័យផ្សេង',
      en: 'This desk is kept away from the file, because of a conflict of interest: choose another desk',
    },
  },
  seal_names_two: {
    kind: 'illegal',
    detail: {
      km: 'ឯកសារបិទត្រា ត្រូវមានអ្នកមើលឃើញយ៉ាងតិចពីរនាក់',
      en: 'A sealed file is seen by two people at the least',
    },
  },
  seal_names_a_supervisor: {
    kind: 'illegal',
    detail: {
      km: 'ក្នុងចំណោមអ្នកដែលអាចឃើញ ត្រូវមានអ្នកត្រួតពិនិត្យម្នាក់នៃតំបន់នេះ',
      en: 'One of those named has to be a supervisor of the place',
    },
  },
  excluded_once: {
    kind: 'conflict',
    detail: {
      km: 'អ្នកនេះត្រូវបានរារាំងពីឯកសារនេះរួចហើយ',
      en: 'This person or desk is kept away from the file already',
    },
  },
  one_seal_a_file: {
    kind: 'conflict',
    detail: { km: 'ឯកសារនេះបានបិទត្រារួចហើយ', en: 'This file is sealed already' },
  },
  one_open_case_a_child: {
    kind: 'conflict',
    detail: { km: 'កុមារនេះមានករណីមួយកំពុងបើករួចហើយ', en: 'This child already has an open case' },
  },
  one_draft_a_form: {
    kind: 'conflict',
    detail: {
      km: 'ទម្រង់នេះមានសេចក្តីព្រាងមួយរួចហើយ សូមកែសេចក្តីព្រាងនោះ',
      en: 'This form has a draft already: change that one',
    },
  },
  referrals_end_before_the_case: {
    kind: 'illegal',
    detail: {
      km: 'ករណីនេះនៅមានការបញ្ជូនមិនទាន់ចប់។ សូមរង់ចាំលទ្ធផល ឬដកការបញ្ជូនវិញសិន រួចទើបបិទករណី។',
      en: 'Referrals of this case are still open. Await their results or take them back, then close the case.',
    },
  },
  alternatives_come_first: {
    kind: 'illegal',
    detail: {
      km: 'ជម្រើសដែលត្រូវគិតមុន តាមទម្រង់ទី៤ មិនទាន់បានពិចារណា។ សូមប្រាប់ថាបានសាកអ្វីខ្លះ ហើយហេតុអ្វីមិនល្អសម្រាប់កុមារ។',
      en: 'Options that come first in form 4 were not considered. Say what was tried, and why it does not serve the child.',
    },
  },
  decider_without_conflict: {
    kind: 'illegal',
    detail: {
      km: 'អ្នកដែលមានទំនាស់ប្រយោជន៍ អាចត្រូវបានស្តាប់ តែមិនអាចសម្រេចបានទេ។ សូមឲ្យអ្នកផ្សេងសម្រេច។',
      en: 'Somebody with a conflict of interest may be heard and may not decide. Let somebody else decide.',
    },
  },
  nobody_approves_their_own: {
    kind: 'illegal',
    detail: {
      km: 'អ្នកដែលសរសេរ មិនអាចអនុម័តខ្លួនឯងបានទេ។ សូមឲ្យអ្នកត្រួតពិនិត្យ ឬសហការីពិនិត្យ។',
      en: 'Nobody approves their own decision. Ask the supervisor or a colleague to look at it.',
    },
  },
  formal_determination: {
    kind: 'illegal',
    detail: {
      km: 'ការសម្រេចធ្ងន់ធ្ងរត្រូវមានអ្នកសម្រេច ៣ នាក់ ពីស្ថាប័ន ២ ហើយអ្នកត្រួតពិនិត្យអនុម័ត។',
      en: 'A grave decision needs three deciders from two bodies, and a supervisor approves it.',
    },
  },
  residential_care_is_for_a_time: {
    kind: 'illegal',
    detail: {
      km: 'មណ្ឌលថែទាំជាជម្រើសបណ្តោះអាសន្ន៖ យ៉ាងយូរ ៦ ខែ ហើយពិនិត្យឡើងវិញរៀងរាល់ ៣ ខែ។',
      en: 'Residential care is for a time: six months at most, reviewed within three.',
    },
  },
  placement_needs_a_decision: {
    kind: 'illegal',
    detail: {
      km: 'ត្រូវមានសេចក្តីសម្រេចដែលបានអនុម័តសិន។ បើបន្ទាន់ អាចស្នាក់នៅមិនលើស ៧២ ម៉ោង។',
      en: 'An approved decision comes first. In an emergency a child may be placed for 72 hours.',
    },
  },
  emergency_is_72_hours: {
    kind: 'illegal',
    detail: {
      km: 'ការស្នាក់នៅបន្ទាន់ មិនអាចលើស ៧២ ម៉ោងបានទេ',
      en: 'An emergency placement lasts 72 hours at most',
    },
  },
  own_file_never_to_a_suspect: {
    kind: 'illegal',
    detail: {
      km: 'ឯកសារនេះមិនប្រគល់ឲ្យអ្នកដែលត្រូវបានសង្ស័យ ឬមិនមើលថែកុមារទេ។ សូមប្រគល់ឲ្យកុមារផ្ទាល់។',
      en: 'This file is not given to somebody who is suspected or does not look after the child. Give it to the child.',
    },
  },
  never_with_a_suspect: {
    kind: 'illegal',
    detail: {
      km: 'អ្នកថែទាំនេះត្រូវបានសង្ស័យថាធ្វើបាបកុមារ។ សូមរកអ្នកថែទាំផ្សេង។',
      en: 'This caregiver is suspected of harming the child. Find another.',
    },
  },
  one_current_placement_a_child: {
    kind: 'conflict',
    detail: {
      km: 'កុមារនេះកំពុងស្នាក់នៅកន្លែងមួយរួចហើយ។ សូមមើលកន្លែងបច្ចុប្បន្នសិន។',
      en: 'This child is placed somewhere already. Look at the current placement first.',
    },
  },
  care_ends_before_the_case: {
    kind: 'illegal',
    detail: {
      km: 'កុមារនៅក្នុងការថែទាំ ឬទើបទៅផ្ទះវិញ មិនទាន់ស្ថិតស្ថេរ។ សូមបន្តពិនិត្យ ឬបញ្ចប់ការស្នាក់នៅដោយមានមូលហេតុសិន រួចទើបបិទករណី។',
      en: 'The child is in care, or at home and not stable yet. Go on with the reviews, or end the placement with its reason, then close the case.',
    },
  },
  suspected_never_consents: {
    kind: 'illegal',
    detail: {
      km: 'អ្នកដែលត្រូវបានសង្ស័យថាធ្វើបាបកុមារ មិនអាចយល់ព្រមជំនួសកុមារបានទេ។ សូមសួរមនុស្សពេញវ័យដែលកុមារទុកចិត្ត ឬសរសេរមូលហេតុឧត្តមប្រយោជន៍របស់កុមារ។',
      en: 'Whoever is suspected of harming the child cannot agree for the child. Ask an adult whom the child trusts, or state the best interests.',
    },
  },
  safe_adult_is_not_suspected: {
    kind: 'illegal',
    detail: {
      km: 'អ្នកដែលត្រូវសង្ស័យ មិនអាចជាមនុស្សពេញវ័យដែលមានសុវត្ថិភាពបានទេ',
      en: 'Whoever is suspected cannot be the safe adult of the child',
    },
  },
  safety_plan_comes_first: {
    kind: 'illegal',
    detail: {
      km: 'កុមារនេះអាចមានគ្រោះថ្នាក់។ សូមសរសេរផែនការសុវត្ថិភាពសិន មុនផែនការសេវា។',
      en: 'This child may be in danger: write the safety plan before the service plan.',
    },
  },
  referral_relies_on_consent: {
    kind: 'illegal',
    detail: {
      km: 'ការបញ្ជូនត្រូវផ្អែកលើការយល់ព្រម ឬឧត្តមប្រយោជន៍របស់កុមារដោយមានមូលហេតុ',
      en: 'A referral relies on a consent that stands, or on the best interests of the child with the reason',
    },
  },
  no_step_without_consent: {
    kind: 'illegal',
    detail: {
      km: 'ការយល់ព្រមត្រូវបានដកវិញ។ សូមកុំប្រើ ឬប្រាប់បន្តអំពីកុមារ។',
      en: 'Consent was withdrawn: do not use or pass on what you know of the child.',
    },
  },
  high_risk_does_not_close: {
    kind: 'illegal',
    detail: {
      km: 'ហានិភ័យនៅខ្ពស់ មិនអាចបិទករណីបានទេ។ សូមជួបកុមារ ហើយវាយតម្លៃហានិភ័យឡើងវិញ ឬឲ្យអ្នកត្រួតពិនិត្យសរសេរមូលហេតុ។',
      en: 'The risk is high, so the case does not close. See the child and set the risk anew, or let a supervisor write why it closes all the same.',
    },
  },
  supervisor_says_why_at_high_risk: {
    kind: 'illegal',
    detail: {
      km: 'មានតែអ្នកត្រួតពិនិត្យទេ ដែលអាចសរសេរមូលហេតុបិទករណីហានិភ័យខ្ពស់។',
      en: 'Only a supervisor says why a case at high risk closes.',
    },
  },
  closing_is_approved: {
    kind: 'illegal',
    detail: {
      km: 'ករណីបិទបាន តែក្រោយពេលមានវាយតម្លៃចុងក្រោយ ហើយមានអ្នកផ្សេងអនុម័ត។',
      en: 'A case closes only on a final assessment that another person approved.',
    },
  },
  another_answers: {
    kind: 'illegal',
    detail: { km: 'គ្មាននរណាអនុម័តអ្វីដែលខ្លួនស្នើបានទេ', en: 'Nobody approves what they asked for' },
  },
  no_author_answers: {
    kind: 'illegal',
    detail: { km: 'គ្មាននរណាអនុម័តអ្វីដែលខ្លួនសរសេរបានទេ', en: 'Nobody approves what they wrote' },
  },
  supervisor_answers: {
    kind: 'illegal',
    detail: { km: 'ជំហាននេះត្រូវឲ្យអ្នកត្រួតពិនិត្យអនុម័ត', en: 'The supervisor has to approve this' },
  },
  one_asked_approval_a_subject: {
    kind: 'illegal',
    detail: { km: 'មានសំណើរង់ចាំចម្លើយរួចហើយ', en: 'This waits for an answer already' },
  },
  attached_once_in_a_case: {
    kind: 'conflict',
    detail: {
      km: 'ក្រដាសនេះមានក្នុងសំណុំរឿងរួចហើយ៖ មិនបាច់ភ្ជាប់ម្តងទៀតទេ',
      en: 'This paper is in the file already: it need not be attached again',
    },
  },
  abuse_material_is_never_stored: {
    kind: 'illegal',
    detail: {
      km: 'រូបនេះត្រូវបានកត់ត្រាថាជារូបភាពរំលោភបំពានផ្លូវភេទលើកុមារ។ យើងមិនរក្សាទុកវាទេ។ កុំចម្លង កុំផ្ញើបន្ត៖ សូមទូរស័ព្ទទៅនគរបាល ១២៨៨។',
      en: 'This was recorded as a picture of sexual abuse of a child. It is not stored. Do not copy or forward it: call the police, 1288.',
    },
  },
  another_reviews: {
    kind: 'illegal',
    detail: {
      km: 'អ្នកកាន់ករណីមិនពិនិត្យករណីខ្លួនឯងទេ',
      en: 'The worker of a case does not review it alone',
    },
  },
}

const byCode: Readonly<Record<string, { readonly kind: ProblemKind; readonly detail: Text }>> = {
  '23505': {
    kind: 'conflict',
    detail: { km: 'មានកំណត់ត្រានេះរួចហើយ', en: 'This already exists' },
  },
  '23503': {
    kind: 'invalid',
    detail: { km: 'អ្វីដែលបានយោងទៅនោះ មិនមានទេ', en: 'Something that this refers to does not exist' },
  },
  '23514': {
    kind: 'illegal',
    detail: { km: 'ច្បាប់នៃប្រព័ន្ធមិនអនុញ្ញាត', en: 'A rule of the record does not allow this' },
  },
  '22007': {
    kind: 'invalid',
    detail: { km: 'កាលបរិច្ឆេទមិនត្រឹមត្រូវ', en: 'A date that does not exist' },
  },
  '22008': {
    kind: 'invalid',
    detail: { km: 'កាលបរិច្ឆេទមិនត្រឹមត្រូវ', en: 'A date that does not exist' },
  },
  '42501': {
    kind: 'forbidden',
    detail: { km: 'អ្នកមិនមានសិទ្ធិធ្វើការនេះទេ', en: 'You may not do this' },
  },
  '40P01': {
    kind: 'unavailable',
    detail: {
      km: 'មានអ្នកកំពុងកែដូចគ្នា សូមព្យាយាមម្តងទៀត',
      en: 'Others were writing at the same time; try again',
    },
  },
  '57014': {
    kind: 'unavailable',
    detail: { km: 'ចំណាយពេលយូរពេក សូមព្យាយាមម្តងទៀត', en: 'This took too long; try again' },
  },
}

/** The problem behind a database error, or undefined when it is nobody's but ours. */
export function explained(error: unknown): Problem | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  const name = 'constraint' in error ? String(error.constraint) : ''
  const found = byName[name] ?? byCode[String(error.code)]
  return found && new Problem(found.kind, found.detail)
}

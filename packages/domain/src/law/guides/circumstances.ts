import { backToSchool, careAfter, otherChildren, safetyPlan, settled } from './common.ts'
import {
  ask,
  avoid,
  known,
  type NationalGuide,
  tellsOfDanger,
  text,
  todo,
  unconfirmed,
  words,
  yesNo,
} from './guide.ts'

export const disability: NationalGuide = {
  id: 'disability',
  title: text('កុមារមានពិការភាព', 'Child with a disability'),
  concerns: ['disability'],
  matters: [
    text(
      'កុមារមានពិការភាពរងហិង្សាញឹកជាង ហើយគេជឿតិចជាង។ ស្តាប់ដោយមធ្យោបាយដែលកុមារប្រើ។',
      'Children with disabilities are harmed more often and believed less. Listen in the way the child speaks.',
    ),
    text(
      'ឧបករណ៍ជំនួយ និងសាលាជិតផ្ទះ ផ្លាស់ប្តូរជីវិតបានច្រើនជាងមណ្ឌល។',
      'A device and a school nearby change more than a centre does.',
    ),
  ],
  redLines: [
    text(
      'ពិការភាពមិនមែនជាហេតុផលដាក់កុមារក្នុងមណ្ឌល ឬចង ឬចាក់សោទុកក្នុងផ្ទះទេ។',
      'Disability is no reason for a centre, nor for tying or locking a child up.',
    ),
  ],
  steps: [
    ask('tied', 'តើឥឡូវនេះកុមារត្រូវគេចង ឬចាក់សោទុកឬទេ?', 'Is the child tied up or locked in now?', {
      within: 24,
      ...tellsOfDanger('yes', 'physical-violence'),
      basis: unconfirmed('disability-law'),
    }),
    ask(
      'communicate',
      'តើត្រូវការអ្នកបកប្រែភាសាសញ្ញា ឬមធ្យោបាយផ្សេង ដើម្បីនិយាយជាមួយកុមារឬទេ?',
      'Is a sign interpreter, or another way of speaking with the child, needed?',
      { within: 48, basis: unconfirmed('disability-law') },
    ),
    safetyPlan,
    todo(
      'health-and-device',
      'បញ្ជូនទៅពិនិត្យ និងសុំឧបករណ៍ជំនួយ (រទេះ ឧបករណ៍ស្តាប់ វ៉ែនតា)',
      'Refer for assessment and for a device (wheelchair, hearing aid, glasses)',
      { who: 'health', within: 336, basis: unconfirmed('disability-law') },
    ),
    todo(
      'disability-card',
      'ជួយចុះបញ្ជីពិការភាព និងទទួលប្រាក់ឧបត្ថម្ភ',
      'Help register the disability and receive the allowance',
      { who: 'commune', within: 720, legal: true, basis: unconfirmed('disability-law') },
    ),
    todo(
      'inclusive-school',
      'និយាយជាមួយសាលា ឲ្យទទួលកុមារ និងរៀបចំកន្លែងរៀន',
      'Speak with the school: the child is taken in and the place made fit',
      { who: 'school', within: 720, basis: unconfirmed('disability-law') },
    ),
    otherChildren,
    careAfter,
  ],
  questions: [
    words(
      'ds_needs',
      'តើកុមារត្រូវការអ្វីដើម្បីធ្វើដូចក្មេងដទៃ?',
      'What does the child need to do as others do?',
    ),
    yesNo('ds_caregiver_tired', 'តើអ្នកថែទាំនឿយហត់ខ្លាំងឬទេ?', 'Is the caregiver worn out?'),
  ],
}

export const substanceUse: NationalGuide = {
  id: 'substance-use',
  title: text('ការប្រើគ្រឿងញៀន ឬគ្រឿងស្រវឹង', 'Use of drugs or alcohol'),
  concerns: ['substance-use'],
  matters: [
    text(
      'កុមារត្រូវការព្យាបាល និងមនុស្សធំដែលទុកចិត្តបាន មិនមែនទោសទេ។',
      'The child needs treatment and a trusted adult, not punishment.',
    ),
    text(
      'សួរថាអ្វីនាំឲ្យប្រើ៖ ការឃ្លាន ការងារ ហិង្សា ឬការឯកា។',
      'Ask what it stands for: hunger, work, violence, loneliness.',
    ),
  ],
  redLines: [
    text(
      'គ្មានការព្យាបាលដោយបង្ខំ ហើយគ្មានការបញ្ជូនទៅមណ្ឌលបង្ខំឡើយ។',
      'No forced treatment, and no compulsory centre.',
    ),
  ],
  steps: [
    ask(
      'overdose',
      'តើមានគ្រោះថ្នាក់ដល់ជីវិតឥឡូវនេះ (សន្លប់ ប្រើលើស ដកដង្ហើមមិនរួច)?',
      'Is there danger to life now (unconscious, overdose, cannot breathe)?',
      { within: 12, ...tellsOfDanger('yes'), basis: unconfirmed('drug-control-law') },
    ),
    safetyPlan,
    todo(
      'treatment',
      'បញ្ជូនទៅព្យាបាលដោយស្ម័គ្រចិត្តនៅមន្ទីរពេទ្យ ឬសហគមន៍',
      'Refer to voluntary treatment, at hospital or in the community',
      { who: 'health', within: 168, basis: unconfirmed('drug-control-law') },
    ),
    ask(
      'seller',
      'តើមានមនុស្សធំម្នាក់ឲ្យ ឬលក់គ្រឿងញៀនដល់កុមារឬទេ?',
      'Does an adult give or sell drugs to the child?',
      { within: 72, legal: true, ...tellsOfDanger('yes'), basis: unconfirmed('drug-control-law') },
    ),
    avoid(
      'no-testing-for-school',
      'កុំធ្វើតេស្តទឹកនោម ដើម្បីបណ្តេញចេញពីសាលា',
      'No urine tests in order to send a child out of school',
    ),
    otherChildren,
    backToSchool,
  ],
  questions: [
    words('su_what', 'តើប្រើអ្វី ញឹកញាប់ប៉ុណ្ណា ជាមួយនរណា?', 'What is used, how often, with whom?'),
    yesNo('su_wants_stop', 'តើកុមារចង់ឈប់ឬទេ?', 'Does the child want to stop?'),
  ],
}

export const disaster: NationalGuide = {
  id: 'disaster',
  title: text('គ្រោះមហន្តរាយ', 'Disaster'),
  concerns: ['disaster'],
  matters: [
    text(
      'កុមារបែកពីគ្រួសារពេលរត់គេច៖ រក្សាឲ្យនៅជាមួយអ្នកស្គាល់ ហើយកុំផ្លាស់ឆ្ងាយ។',
      'Children lose their families in flight: keep them with those they know, and do not move them far.',
    ),
    text(
      'ការជួញដូរកើនឡើងក្រោយគ្រោះមហន្តរាយ៖ ប្រយ័ត្នអ្នកដែលមកសុំកុមារ។',
      'Trafficking rises after disasters: beware of those who come asking for children.',
    ),
  ],
  redLines: [
    text(
      'គ្មានការសុំកូនចិញ្ចឹម ឬការនាំកុមារចេញឆ្ងាយ ក្នុងពេលគ្រោះមហន្តរាយឡើយ។',
      'No adoption and no taking children far away during a disaster.',
    ),
  ],
  steps: [
    todo(
      'safe-place',
      'ដាក់កុមារនៅកន្លែងសុវត្ថិភាព ជាមួយមនុស្សធំដែលស្គាល់ ហើយចុះបញ្ជីទីតាំង',
      'Bring the child to a safe place with an adult they know, and write down where',
      { who: 'disaster', within: 12, basis: unconfirmed('disaster-law') },
    ),
    todo(
      'register-separated',
      'ចុះបញ្ជីកុមារដែលបែកពីគ្រួសារ ហើយចាប់ផ្តើមស្វែងរក',
      'Register children who are apart from their family, and begin tracing',
      { within: 24, basis: unconfirmed('inter-agency-guidelines') },
    ),
    todo(
      'basics',
      'ពិនិត្យម្ហូប ទឹក ជម្រក ថ្នាំ និងកន្លែងលេងសម្រាប់កុមារ',
      'See to food, water, shelter, medicine and a place to play',
      { who: 'disaster', within: 48, basis: unconfirmed('disaster-law') },
    ),
    ask(
      'danger-in-shelter',
      'តើកន្លែងស្នាក់នៅបណ្តោះអាសន្នមានសុវត្ថិភាពសម្រាប់កុមារ និងក្មេងស្រីឬទេ?',
      'Is the shelter safe for children, and for girls?',
      { within: 48, ...tellsOfDanger('no'), basis: unconfirmed('inter-agency-guidelines') },
    ),
    safetyPlan,
    careAfter,
    backToSchool,
  ],
  questions: [
    words('di_event', 'តើមានអ្វីកើតឡើង ពេលណា?', 'What happened, and when?'),
    yesNo('di_lost_home', 'តើគ្រួសារបាត់ផ្ទះឬទេ?', 'Did the family lose its house?'),
    yesNo('di_papers_lost', 'តើឯកសារបាត់ឬទេ?', 'Were papers lost?'),
  ],
}

/** For concerns that have no guide of their own: nobody is left without a first step. */
export const everyConcern: NationalGuide = {
  id: 'every-concern',
  title: text('កង្វល់ផ្សេងទៀត', 'Other concerns'),
  concerns: ['stigma', 'isolated-community', 'other'],
  matters: [
    text('សួរកុមារថាអ្វីជាបញ្ហា មុននឹងដាក់ឈ្មោះឲ្យវា។', 'Ask the child what is wrong before giving it a name.'),
    text(
      'បើអ្វីមួយធ្ងន់ធ្ងរជាងនេះលាក់នៅពីក្រោយ សូមកត់កង្វល់ថ្មី។',
      'Where something graver lies behind it, note the concern anew.',
    ),
  ],
  redLines: [
    text(
      'កុមារដែលគ្មានឯកសារ ឬមកពីជនជាតិភាគតិច ក៏មានសិទ្ធិដូចកុមារដទៃ។',
      'A child without papers, or of a minority, has the same rights as any other.',
    ),
  ],
  steps: [
    ask(
      'graver',
      'តើមានហិង្សា ការកេងប្រវ័ញ្ច ឬការបង្ខំនៅពីក្រោយរឿងនេះឬទេ?',
      'Does violence, exploitation or force lie behind it?',
      { within: 72, ...tellsOfDanger('yes'), basis: unconfirmed('inter-agency-guidelines') },
    ),
    safetyPlan,
    todo(
      'reach-services',
      'ជួយគ្រួសារឲ្យទៅដល់សេវា ក្នុងភាសារបស់ពួកគេ',
      'Help the family reach the services, in its own language',
      { who: 'commune', within: 336, basis: known('child-protection-sop') },
    ),
    otherChildren,
    settled,
    backToSchool,
  ],
  questions: [
    words('oc_child_says', 'តើកុមារនិយាយថាបញ្ហាអ្វី?', 'What does the child say is wrong?'),
    yesNo('oc_language', 'តើគ្រួសារត្រូវការអ្នកបកប្រែឬទេ?', 'Does the family need an interpreter?'),
  ],
}

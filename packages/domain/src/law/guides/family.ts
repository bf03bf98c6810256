import { backToSchool, careAfter, otherChildren, safetyPlan, settled, toPolice } from './common.ts'
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

const familyFirst = text(
  'ភាពក្រីក្រមិនមែនជាហេតុផលយកកុមារចេញពីគ្រួសារទេ៖ ជួយគ្រួសារសិន។',
  'Poverty is no reason to take a child away: help the family first.',
)

const assistance = todo(
  'assistance',
  'ភ្ជាប់គ្រួសារទៅជំនួយសង្គម (អត្តសញ្ញាណកម្មគ្រួសារក្រីក្រ កញ្ចប់គ្រួសារ សុខភាព)',
  'Bring the family to social assistance (IDPoor, Family Package, health)',
  { who: 'commune', within: 168, basis: unconfirmed('policy-4.2.3') },
)

export const neglect: NationalGuide = {
  id: 'neglect',
  title: text('ការធ្វេសប្រហែស និងតម្រូវការមូលដ្ឋាន', 'Neglect and basic needs'),
  concerns: [
    'neglect',
    'basic-needs',
    'malnutrition',
    'chronic-illness',
    'out-of-school',
    'left-behind',
    'gambling',
    'parent-in-prison',
  ],
  matters: [
    familyFirst,
    text(
      'កុមារតូចដែលខ្វះអាហារ ឬទឹក អាចស្លាប់ក្នុងពេលប៉ុន្មានថ្ងៃ។',
      'A small child without food or water may die within days.',
    ),
    text(
      'សួរថាអ្នកថែទាំត្រូវការអ្វី មិនមែនគ្រាន់តែថាខ្វះអ្វីទេ។',
      'Ask what the caregiver needs, not only what is lacking.',
    ),
  ],
  redLines: [familyFirst],
  steps: [
    ask(
      'alone-now',
      'តើមានកុមារណាម្នាក់នៅម្នាក់ឯង ឃ្លាន ឬឈឺ ក្នុងពេលនេះឬទេ?',
      'Is any child alone, hungry or ill at this moment?',
      { within: 24, ...tellsOfDanger('yes'), basis: unconfirmed('inter-agency-guidelines') },
    ),
    todo(
      'health-check',
      'ឲ្យមណ្ឌលសុខភាពពិនិត្យកុមារក្រោម ៥ ឆ្នាំ និងកុមារឈឺ',
      'Have children under 5, and those who are ill, seen by the health centre',
      { who: 'health', within: 48, basis: unconfirmed('crc') },
    ),
    safetyPlan,
    assistance,
    todo(
      'caregiver-plan',
      'ធ្វើផែនការជួយអ្នកថែទាំ ដោយអ្នកថែទាំនិយាយថាត្រូវការអ្វី',
      'Make a plan of support with the caregiver, in the caregiver’s own words',
      { within: 336, basis: unconfirmed('inter-agency-guidelines') },
    ),
    otherChildren,
    backToSchool,
  ],
  questions: [
    words(
      'ng_day',
      'តើថ្ងៃធម្មតារបស់កុមារដូចម្តេច? នរណាចម្អិនបាយ?',
      'What is the child’s usual day? Who cooks?',
    ),
    yesNo('ng_poverty', 'តើខ្វះដោយសារគ្រួសារគ្មានលទ្ធភាពឬទេ?', 'Is it for want of means?'),
    yesNo('ng_caregiver_ill', 'តើអ្នកថែទាំឈឺ ឬញៀនឬទេ?', 'Is the caregiver ill or addicted?'),
  ],
}

export const separation: NationalGuide = {
  id: 'separation',
  title: text('កុមារបែកពីគ្រួសារ ឬគ្មានអ្នកថែទាំ', 'Separated, unaccompanied and abandoned children'),
  concerns: ['separation', 'unaccompanied', 'abandonment', 'orphanhood'],
  matters: [
    text(
      'ស្វែងរកគ្រួសារពីម៉ោងដំបូង។ សាច់ញាតិមកមុន គ្រួសារធម៌បន្ទាប់ មណ្ឌលចុងក្រោយ និងមានកំណត់ពេល។',
      'Look for the family from the first hour. Relatives come first, then a foster family; a centre last and for a time only.',
    ),
    text('រក្សាបងប្អូនឲ្យនៅជាមួយគ្នា។', 'Siblings stay together.'),
  ],
  redLines: [
    text(
      'កុំប្រគល់កុមារទៅនរណាដោយមិនបានផ្ទៀងផ្ទាត់។ គ្មានការសុំកូនចិញ្ចឹម ខណៈកំពុងស្វែងរកគ្រួសារ។',
      'A child is given to nobody who was not verified. No adoption while the family is sought.',
    ),
  ],
  steps: [
    todo(
      'safe-tonight',
      'រកកន្លែងសុវត្ថិភាពសម្រាប់យប់នេះ ជាមួយមនុស្សដែលកុមារស្គាល់ បើអាច',
      'Find a safe place for this night, with somebody the child knows where possible',
      { within: 12, basis: known('kinship-foster-prakas') },
    ),
    todo(
      'tracing',
      'ចាប់ផ្តើមស្វែងរកគ្រួសារ៖ ភូមិ ទូរស័ព្ទ ឃុំកំណើត',
      'Begin to trace the family: village, telephone, commune of birth',
      { within: 24, basis: known('alternative-care-policy') },
    ),
    toPolice,
    todo(
      'relatives',
      'ជួបសាច់ញាតិ និងវាយតម្លៃថាអាចថែទាំបានឬទេ',
      'See relatives, and assess whether they can care',
      { within: 168, basis: known('kinship-foster-prakas') },
    ),
    todo('birth-papers', 'ជួយចុះសំបុត្រកំណើត បើគ្មាន', 'Help register the birth where it was not', {
      who: 'commune',
      within: 720,
      legal: true,
      basis: unconfirmed('civil-code'),
    }),
    avoid(
      'not-to-a-centre',
      'កុំនាំកុមារទៅមណ្ឌលដោយគ្មានការសម្រេចរបស់មន្ទីរសង្គមកិច្ច',
      'No child goes to a centre without the decision of provincial social affairs',
      { legal: true, basis: known('sub-decree-119') },
    ),
    safetyPlan,
    careAfter,
    backToSchool,
  ],
  questions: [
    words(
      'sp_last_seen',
      'តើកុមារឃើញគ្រួសារចុងក្រោយនៅឯណា ពេលណា?',
      'Where and when did the child last see the family?',
    ),
    yesNo('sp_siblings', 'តើមានបងប្អូនដែលបែកគ្នាដែរឬទេ?', 'Are there siblings who were separated too?'),
    words('sp_wants', 'តើកុមារចង់ទៅនៅជាមួយនរណា?', 'With whom does the child want to be?'),
  ],
}

export const residentialCare: NationalGuide = {
  id: 'residential-care',
  title: text('កុមាររស់នៅមណ្ឌលថែទាំ', 'Child in residential care'),
  concerns: ['residential-care'],
  matters: [
    text(
      'កុមារភាគច្រើនក្នុងមណ្ឌល នៅមានឪពុកម្តាយ។ មណ្ឌលជាជម្រើសចុងក្រោយ និងមានកំណត់ពេល។',
      'Most children in centres have a living parent. A centre is the last resort, and for a time.',
    ),
    text('ជួបកុមារតែម្នាក់ឯង ឆ្ងាយពីបុគ្គលិក។', 'See the child alone, away from the staff.'),
  ],
  redLines: [
    text(
      'ការសង្ស័យថាមានការរំលោភបំពានក្នុងមណ្ឌល ត្រូវរាយការណ៍ក្នុង ៤៨ ម៉ោង។ មណ្ឌលមិនស៊ើបអង្កេតខ្លួនឯងទេ។',
      'Suspected abuse in a centre is reported within 48 hours. A centre does not investigate itself.',
    ),
    text(
      'កុមារមិនមែនសម្រាប់ភ្ញៀវទស្សនា ឬថតរូបទេ។',
      'Children are not for visitors to look at or photograph.',
    ),
  ],
  steps: [
    ask(
      'abuse-suspected',
      'តើមានការសង្ស័យថាមានការរំលោភបំពានក្នុងមណ្ឌលឬទេ?',
      'Is abuse in the centre suspected?',
      { within: 24, ...tellsOfDanger('yes'), basis: known('sub-decree-119') },
    ),
    todo(
      'report-48h',
      'បើសង្ស័យ៖ រាយការណ៍ទៅមន្ទីរសង្គមកិច្ច និងអាជ្ញាធរ',
      'Where suspected: report to provincial social affairs and the authority',
      {
        who: 'province',
        within: 48,
        limit: text('ក្នុង ៤៨ ម៉ោង', 'Within 48 hours'),
        legal: true,
        basis: known('sub-decree-119', text('៤៨ ម៉ោង', '48 hours')),
      },
    ),
    todo(
      'why-there',
      'ពិនិត្យថាហេតុអ្វីកុមារនៅទីនោះ ថាមណ្ឌលបានចុះបញ្ជី ហើយមានផែនការវិលទៅគ្រួសារ',
      'See why the child is there, whether the centre is registered, and whether there is a plan to go home',
      { within: 168, legal: true, basis: known('sub-decree-119') },
    ),
    todo(
      'family-contact',
      'ទាក់ទងគ្រួសារ ហើយរៀបចំឲ្យកុមារជួប ឬទូរស័ព្ទទៅគ្រួសារ',
      'Reach the family, and let the child meet or call them',
      { within: 336, basis: known('alternative-care-policy') },
    ),
    safetyPlan,
    otherChildren,
    settled,
    careAfter,
    backToSchool,
  ],
  questions: [
    yesNo('rc_registered', 'តើមណ្ឌលបានចុះបញ្ជីឬទេ?', 'Is the centre registered?'),
    yesNo('rc_parents', 'តើឪពុក ឬម្តាយនៅរស់ឬទេ?', 'Is a parent alive?'),
    yesNo('rc_wants_home', 'តើកុមារចង់ទៅផ្ទះឬទេ?', 'Does the child want to go home?'),
  ],
}

export const migration: NationalGuide = {
  id: 'migration',
  title: text('កុមារធ្វើចំណាកស្រុក', 'Migration'),
  concerns: ['migration'],
  matters: [
    text(
      'កុមារមកពីក្រៅ ឬគ្មានឯកសារ មានសិទ្ធិដូចកុមារខ្មែរទាំងអស់។',
      'A child from elsewhere, or without papers, has the same rights as any other.',
    ),
    text(
      'ចំណាកស្រុកអាចលាក់ការជួញដូរ៖ សួរថានរណារៀបចំដំណើរ។',
      'Migration may hide trafficking: ask who arranged the journey.',
    ),
  ],
  redLines: [
    text(
      'កុំរាយការណ៍កុមារទៅអន្តោប្រវេសន៍ជំនួសការជួយ។ កុំបញ្ជូនត្រឡប់ដោយមិនបានវាយតម្លៃថាមានសុវត្ថិភាព។',
      'A child is helped, not handed to immigration; nobody is sent back before it was assessed whether it is safe.',
    ),
  ],
  steps: [
    ask(
      'trafficking-signs',
      'តើមានសញ្ញានៃការជួញដូរឬទេ (ជំពាក់បំណុល ដកហូតឯកសារ គំរាម)?',
      'Are there signs of trafficking (debt, papers taken, threats)?',
      {
        within: 48,
        legal: true,
        ...tellsOfDanger('yes', 'trafficking'),
        basis: known('trafficking-law'),
      },
    ),
    safetyPlan,
    todo(
      'place-of-origin',
      'ទាក់ទងកន្លែងដើមតាមក្រសួង ដើម្បីរកគ្រួសារ',
      'Reach the place of origin through the ministry, to find the family',
      { who: 'national', within: 168, basis: unconfirmed('crc') },
    ),
    todo('papers', 'ជួយធ្វើ ឬរកឯកសារកំណើត និងអត្តសញ្ញាណ', 'Help find or make birth and identity papers', {
      who: 'commune',
      legal: true,
      basis: unconfirmed('civil-code'),
    }),
    backToSchool,
    careAfter,
  ],
  questions: [
    words(
      'mg_from',
      'តើមកពីណា ជាមួយនរណា ហើយចង់ទៅណា?',
      'From where, with whom, and wanting to go where?',
    ),
    yesNo('mg_contact', 'តើកុមារអាចទាក់ទងឪពុកម្តាយបានឬទេ?', 'Can the child reach the parents?'),
    words('mg_language', 'តើកុមារនិយាយភាសាអ្វី?', 'Which language does the child speak?'),
  ],
}

export const street: NationalGuide = {
  id: 'street',
  title: text('កុមាររស់នៅ ឬធ្វើការតាមចិញ្ចើមថ្នល់', 'Living or working on the street'),
  concerns: ['street'],
  matters: [
    text(
      'ការទុកចិត្តត្រូវការពេលវេលា៖ ទៅជួបញឹកញាប់ នៅកន្លែងដែលកុមារនៅ។',
      'Trust takes time: meet often, where the child is.',
    ),
    text(
      'កុមារខ្លះមានគ្រួសារ ខ្លះរត់ចេញដោយសារហិង្សា។ សួរហេតុផល មុននឹងនាំទៅផ្ទះ។',
      'Some have a family, some ran from violence. Ask why before going home.',
    ),
  ],
  redLines: [
    text(
      'កុំប្រមូលកុមារទាំងហ៊ុំ ឬឃុំខ្លួនដោយសារនៅតាមថ្នល់។',
      'Children are not rounded up, nor held for being on the street.',
    ),
  ],
  steps: [
    safetyPlan,
    ask(
      'tonight',
      'តើយប់នេះកុមារមានកន្លែងដេកដែលមានសុវត្ថិភាពឬទេ?',
      'Does the child have a safe place to sleep tonight?',
      { within: 12, ...tellsOfDanger('no'), basis: unconfirmed('inter-agency-guidelines') },
    ),
    todo('health-check', 'ឲ្យពិនិត្យសុខភាព និងព្យាបាល', 'Have the child’s health seen to', {
      who: 'health',
      within: 72,
      basis: unconfirmed('crc'),
    }),
    todo(
      'family',
      'ស្វែងរកគ្រួសារ ហើយជួយកុំឲ្យត្រូវត្រឡប់មកថ្នល់វិញ',
      'Find the family, and help so that the street is not needed again',
      { within: 168, basis: known('alternative-care-policy') },
    ),
    ask(
      'exploited',
      'តើមាននរណាប្រមូលលុយពីកុមារ ឬបង្ខំឲ្យសុំទានឬទេ?',
      'Does somebody take the child’s money, or make the child beg?',
      {
        within: 72,
        legal: true,
        ...tellsOfDanger('yes', 'worst-forms-of-labour'),
        basis: known('trafficking-law'),
      },
    ),
    otherChildren,
    settled,
    backToSchool,
  ],
  questions: [
    words('st_since', 'តើនៅតាមថ្នល់តាំងពីពេលណា ហើយមកពីណា?', 'Since when, and from where?'),
    yesNo('st_drugs', 'តើប្រើគ្រឿងញៀនឬទេ?', 'Does the child use drugs?'),
    yesNo('st_group', 'តើនៅជាក្រុមជាមួយក្មេងផ្សេងទៀតឬទេ?', 'Is there a group of children?'),
  ],
}

import {
  backToSchool,
  careAfter,
  hospitalForInjuries,
  hospitalWithin72Hours,
  lawyer,
  noConfronting,
  noSettling,
  oneInterview,
  otherChildren,
  safetyPlan,
  settled,
  toPolice,
} from './common.ts'
import {
  ask,
  avoid,
  known,
  type NationalGuide,
  oneOf,
  tellsOfDanger,
  text,
  todo,
  unconfirmed,
  words,
  yesNo,
} from './guide.ts'

export const sexualViolence: NationalGuide = {
  id: 'sexual-violence',
  title: text('អំពើហិង្សា និងការកេងប្រវ័ញ្ចផ្លូវភេទ', 'Sexual violence and exploitation'),
  concerns: ['sexual-violence', 'sexual-exploitation'],
  matters: [
    text(
      'សុខភាព និងសុវត្ថិភាពមកមុនភស្តុតាង៖ កុមារមានសិទ្ធិបានព្យាបាល ទោះមិនប្តឹងក៏ដោយ។',
      'Health and safety come before evidence: the child is treated even where nobody complains.',
    ),
    text(
      'អ្នកធ្វើបាបច្រើនតែជាមនុស្សជិតស្និទ្ធ។ សួរថាកុមារយល់ថាផ្ទះមានសុវត្ថិភាពឬទេ មុននឹងបញ្ជូនត្រឡប់។',
      'Whoever did it is mostly somebody close. Ask whether the child feels safe at home before going back there.',
    ),
    text('ក្មេងប្រុសក៏រងគ្រោះដែរ ហើយកម្រនិយាយ។', 'Boys are harmed too, and seldom speak of it.'),
  ],
  redLines: [
    noSettling,
    text('មិនរៀបការកុមារជាមួយអ្នកដែលរំលោភនោះទេ។', 'A child is never married to whoever did this.'),
  ],
  steps: [
    safetyPlan,
    hospitalWithin72Hours,
    avoid(
      'keep-traces',
      'មុនទៅពេទ្យ កុំឲ្យកុមារងូតទឹក ឬបោកសម្លៀកបំពាក់ បើអាច។ ដាក់សម្លៀកបំពាក់ក្នុងថង់ក្រដាស',
      'Before the hospital no bath and no washing of clothes, where possible. Put clothes into a paper bag',
    ),
    toPolice,
    ask(
      'same-house',
      'តើអ្នកដែលត្រូវសង្ស័យរស់នៅផ្ទះជាមួយកុមារ ឬចូលជិតកុមារបានឬទេ?',
      'Does the suspect live with the child, or can the suspect come near?',
      { within: 24, ...tellsOfDanger('yes'), basis: unconfirmed('inter-agency-guidelines') },
    ),
    lawyer,
    oneInterview,
    noConfronting,
    otherChildren,
    settled,
    careAfter,
    backToSchool,
  ],
  questions: [
    oneOf('sv_when', 'ហេតុការណ៍ចុងក្រោយកើតឡើងនៅពេលណា?', 'When did it last happen?', [
      ['within-72h', 'មិនទាន់ដល់ ៧២ ម៉ោង', 'Less than 72 hours ago'],
      ['within-5d', 'មិនទាន់ដល់ ៥ ថ្ងៃ', 'Less than 5 days ago'],
      ['earlier', 'យូរជាងនេះ', 'Earlier'],
      ['unknown', 'មិនដឹង', 'Not known'],
    ]),
    yesNo('sv_pregnancy', 'តើអាចមានផ្ទៃពោះឬទេ?', 'May there be a pregnancy?'),
  ],
}

export const physicalViolence: NationalGuide = {
  id: 'physical-violence',
  title: text('អំពើហិង្សាលើរាងកាយ និងផ្លូវចិត្ត', 'Physical and emotional violence'),
  concerns: ['physical-violence', 'emotional-violence'],
  matters: [
    text(
      'ការវាយ ដាក់គុក ឬបំភ័យកុមារ មិនមែនជាការប្រៀនប្រដៅទេ។',
      'Beating, locking up or frightening a child is no discipline.',
    ),
    text(
      'ទារក និងកុមារតូច៖ របួសអាចលាក់នៅខាងក្នុង ត្រូវឲ្យពេទ្យពិនិត្យជានិច្ច។',
      'With babies and small children injuries may be hidden: a doctor always looks.',
    ),
    text('ឪពុកម្តាយភាគច្រើនផ្លាស់ប្តូរបាន ពេលមានគេជួយ។', 'Most parents can change when they are helped.'),
  ],
  redLines: [noSettling],
  steps: [
    safetyPlan,
    hospitalForInjuries,
    todo(
      'police',
      'បើមានរបួសធ្ងន់ ការវាយដដែលៗ ឬប្រើអាវុធ ត្រូវរាយការណ៍ទៅនគរបាល ឬព្រះរាជអាជ្ញា',
      'Where injuries are grave, beating goes on, or a weapon was used: report to police or prosecutor',
      { who: 'police', within: 24, legal: true, basis: unconfirmed('penal-code') },
    ),
    oneInterview,
    noConfronting,
    otherChildren,
    settled,
    todo(
      'parenting',
      'ជួយឪពុកម្តាយរៀនអប់រំកូនដោយគ្មានហិង្សា ហើយតាមដានថាវាបានផល',
      'Help the parents raise children without violence, and see whether it works',
      { within: 336, basis: unconfirmed('inter-agency-guidelines') },
    ),
    careAfter,
  ],
  questions: [
    yesNo('pv_before', 'តើធ្លាប់កើតឡើងពីមុនមកទេ?', 'Has it happened before?'),
    yesNo('pv_school', 'តើហិង្សាកើតនៅសាលារៀនឬទេ?', 'Did it happen at school?'),
    words('pv_trigger', 'តើអ្វីនាំឲ្យកើតហិង្សា?', 'What leads to the violence?'),
  ],
}

export const domesticViolence: NationalGuide = {
  id: 'domestic-violence',
  title: text('អំពើហិង្សាក្នុងគ្រួសារ', 'Domestic violence'),
  concerns: ['domestic-violence', 'witness-of-violence'],
  matters: [
    text(
      'សុវត្ថិភាពម្តាយ និងកូន គឺតែមួយ៖ ការពារពួកគេជាមួយគ្នា កុំយកកូនចេញពីម្តាយដោយសារម្តាយរងគ្រោះ។',
      'The mother’s safety and the child’s are one: protect them together, and do not take the child from her because she is beaten.',
    ),
    text('ពេលចាកចេញ គឺជាពេលគ្រោះថ្នាក់បំផុត។', 'The most dangerous time is when she leaves.'),
    text('កុមារដែលឃើញ ឬឮ ក៏រងគ្រោះដែរ។', 'A child who sees or hears it is harmed too.'),
  ],
  redLines: [
    noSettling,
    text('កុំផ្សះផ្សាគូស្វាមីភរិយា ខណៈនៅមានគ្រោះថ្នាក់។', 'The couple is not reconciled while there is danger.'),
  ],
  steps: [
    todo(
      'safety-together',
      'និយាយជាមួយម្តាយតែម្នាក់ឯង រួចធ្វើផែនការសុវត្ថិភាពមួយសម្រាប់ម្តាយ និងកូន',
      'Speak with the mother alone, then make one safety plan for mother and child',
      { within: 24, basis: known('domestic-violence-law') },
    ),
    todo(
      'shelter',
      'បើនៅផ្ទះមិនមានសុវត្ថិភាព រកទីជម្រកដែលម្តាយ និងកូននៅជាមួយគ្នាបាន',
      'Where home is not safe, find a shelter that takes mother and child together',
      { who: 'women', within: 24, basis: unconfirmed('domestic-violence-law') },
    ),
    ask('weapon', 'តើមានអាវុធ ឬការគំរាមសម្លាប់ឬទេ?', 'Are there weapons, or threats to kill?', {
      within: 24,
      ...tellsOfDanger('yes'),
      basis: unconfirmed('domestic-violence-law'),
    }),
    ask('child-beaten', 'តើកុមារត្រូវវាយដែរឬទេ?', 'Is the child beaten too?', {
      within: 24,
      ...tellsOfDanger('yes', 'physical-violence'),
      basis: unconfirmed('domestic-violence-law'),
    }),
    hospitalForInjuries,
    todo(
      'protection-order',
      'ជួយសុំដីកាការពារពីតុលាការ ឬវិធានការបន្ទាន់ពីអាជ្ញាធរមូលដ្ឋាន',
      'Help ask the court for a protection order, or the local authority for urgent measures',
      { who: 'court', within: 72, legal: true, basis: unconfirmed('domestic-violence-law') },
    ),
    toPolice,
    noConfronting,
    otherChildren,
    settled,
    careAfter,
    backToSchool,
  ],
  questions: [
    yesNo('dv_alcohol', 'តើការផឹកស្រា ឬគ្រឿងញៀនពាក់ព័ន្ធឬទេ?', 'Are alcohol or drugs part of it?'),
    words('dv_mother_wants', 'តើម្តាយចង់ឲ្យមានអ្វីកើតឡើង?', 'What does the mother want to happen?'),
  ],
}

export const childMarriage: NationalGuide = {
  id: 'child-marriage',
  title: text('អាពាហ៍ពិពាហ៍កុមារ ឬដោយបង្ខំ', 'Child or forced marriage'),
  concerns: ['child-marriage'],
  matters: [
    text(
      'គ្រួសារច្រើនតែគិតថាការពារកូន។ ស្តាប់មូលហេតុ រួចរកផ្លូវផ្សេង។',
      'Families often think it protects the child. Hear why, then find another way.',
    ),
    text(
      'សួរកុមារតែម្នាក់ឯងថាចង់បានអ្វី។ ការយល់ព្រមរបស់ឪពុកម្តាយ មិនជំនួសកុមារទេ។',
      'Ask the child alone. The parents’ consent is not the child’s.',
    ),
  ],
  redLines: [
    noSettling,
    text(
      'ការរៀបការមិនលុបបំបាត់ការរំលោភ ឬការមានផ្ទៃពោះទេ។',
      'A wedding does not undo a rape, nor is it the answer to a pregnancy.',
    ),
  ],
  steps: [
    ask('wedding-day', 'តើបានកំណត់ថ្ងៃរៀបការហើយឬនៅ?', 'Has the wedding day been set?', {
      within: 24,
      ...tellsOfDanger('yes'),
      basis: unconfirmed('civil-code'),
    }),
    ask(
      'broker',
      'តើដៃគូនៅក្រៅប្រទេស មានឈ្មួញកណ្តាល ឬមានគេឲ្យលុយគ្រួសារឬទេ?',
      'Is the partner abroad, is there a broker, or was the family paid?',
      { within: 48, ...tellsOfDanger('yes', 'trafficking'), basis: unconfirmed('trafficking-law') },
    ),
    todo(
      'stop-wedding',
      'ប្រាប់ឃុំ/សង្កាត់កុំចុះសំបុត្រអាពាហ៍ពិពាហ៍ ហើយពន្យល់គ្រួសារពីច្បាប់',
      'Tell the commune not to register it, and explain the law to the family',
      {
        who: 'commune',
        within: 48,
        legal: true,
        basis: unconfirmed('civil-code', text('អាយុអប្បបរមា', 'minimum age')),
      },
    ),
    safetyPlan,
    todo(
      'police',
      'បើមានការបង្ខំ ការបោកប្រាស់ ឬការរួមភេទជាមួយកុមារក្រោម ១៥ ឆ្នាំ ត្រូវរាយការណ៍ទៅនគរបាល',
      'Where there is force, deceit or sex with a child under 15: report to the police',
      { who: 'police', within: 24, legal: true, basis: unconfirmed('penal-code') },
    ),
    settled,
    backToSchool,
    careAfter,
  ],
  questions: [
    yesNo('cm_wants', 'តើកុមារចង់រៀបការឬទេ?', 'Does the child want to marry?'),
    yesNo('cm_pregnant', 'តើមានផ្ទៃពោះឬទេ?', 'Is there a pregnancy?'),
  ],
}

import type { RoleName } from '@tumpeang/domain/access'
import { texts } from '@tumpeang/domain/kernel'

export const words = texts({
  people: { km: 'មន្ត្រី និងភារកិច្ច', en: 'People and duties' },
  peopleSentence: {
    km: 'អ្នកដែលមានគណនី និងការងារដែលពួកគេទទួលបន្ទុក។ គ្មានព័ត៌មានអំពីកុមារនៅទីនេះទេ។',
    en: 'Who has an account, and what each is charged with. Nothing about children is here.',
  },
  search: { km: 'ស្វែងរកតាមឈ្មោះ ឬឈ្មោះគណនី', en: 'Search by name or account name' },
  anyRole: { km: 'ភារកិច្ចទាំងអស់', en: 'Any duty' },
  role: { km: 'ភារកិច្ច', en: 'Duty' },
  nobody: { km: 'រកមិនឃើញអ្នកណាទេ', en: 'Nobody found' },
  nobodyNext: {
    km: 'សូមពិនិត្យអក្ខរាវិរុទ្ធ ឬបន្ថែមមនុស្សថ្មី។',
    en: 'Check the spelling, choose another duty, or add a person.',
  },
  more: { km: 'បង្ហាញបន្ថែម', en: 'Show more' },
  noDuty: { km: 'គ្មានភារកិច្ចទេ៖ មើលឃើញតែគណនីខ្លួនឯង', en: 'No duty: sees only the own account' },
  addPerson: { km: 'បន្ថែមមនុស្ស', en: 'Add a person' },
  addSentence: {
    km: 'គណនីថ្មីមិនទាន់បើកអ្វីទេ រហូតដល់មានភារកិច្ច។',
    en: 'A new account opens nothing until it holds a duty.',
  },
  nameKm: { km: 'ឈ្មោះពេញ ជាអក្សរខ្មែរ', en: 'Full name, in Khmer' },
  nameEn: { km: 'ឈ្មោះពេញ ជាអក្សរឡាតាំង (មិនចាំបាច់)', en: 'Full name, in Latin letters (optional)' },
  login: { km: 'ឈ្មោះគណនី', en: 'Account name' },
  loginHint: {
    km: 'អក្សរឡាតាំងតូច ឬលេខ ៣ ដល់ ៤០ តួ ឧ. sok.dara',
    en: '3 to 40 small Latin letters or digits, for instance sok.dara',
  },
  phone: { km: 'លេខទូរស័ព្ទការងារ (មិនចាំបាច់)', en: 'Phone at work (optional)' },
  needed: { km: 'សូមបំពេញចំណុចនេះ', en: 'Please fill this in' },
  loginWrong: {
    km: 'ប្រើអក្សរឡាតាំងតូច លេខ . - ឬ _ យ៉ាងតិច ៣ តួ',
    en: 'Use small Latin letters, digits, . - or _; at least 3',
  },
  added: { km: 'គណនីបានបង្កើតហើយ', en: 'The account is made' },
  toPerson: { km: 'បន្ត៖ ប្រគល់ភារកិច្ច', en: 'Next: give a duty' },
  statusInvited: { km: 'មិនទាន់ចូលលើកដំបូង', en: 'Has not signed in yet' },
  statusActive: { km: 'គណនីដំណើរការ', en: 'The account is open' },
  statusSuspended: { km: 'គណនីត្រូវបានផ្អាក', en: 'Suspended' },
  person: { km: 'មនុស្ស និងភារកិច្ច', en: 'A person and their duties' },
  back: { km: 'មន្ត្រីទាំងអស់', en: 'All people' },
  dutiesNow: { km: 'ភារកិច្ចបច្ចុប្បន្ន', en: 'Duties now' },
  dutiesLater: { km: 'ភារកិច្ចខាងមុខ', en: 'Duties to come' },
  dutiesBefore: { km: 'ភារកិច្ចកន្លងមក', en: 'Duties that ended' },
  none: { km: 'មិនទាន់មានភារកិច្ច', en: 'No duty yet' },
  noneNext: {
    km: 'អ្នកនេះអាចចូលគណនីបាន ប៉ុន្តែមិនឃើញអ្វីទេ។ សូមប្រគល់ភារកិច្ច បើពួកគេត្រូវធ្វើការ។',
    en: 'This person can sign in but sees nothing. Give them a duty if they are to work.',
  },
  at: { km: '{role} នៅ{where}', en: '{role} at {where}' },
  over: { km: '{role} សម្រាប់{where}', en: '{role} for {where}' },
  nationally: { km: '{role} ទូទាំងប្រទេស', en: '{role} for the whole country' },
  open: { km: 'ចាប់ពី{from} គ្មានកំណត់ចុងក្រោយ', en: 'From {from}, without an end' },
  closed: { km: 'ចាប់ពី{from} បញ្ចប់នៅ{to}', en: 'From {from}; ends on {to}' },
  sees: { km: 'មើលឃើញ', en: 'Sees' },
  does: { km: 'អាចធ្វើ', en: 'May do' },
  giveDuty: { km: 'ប្រគល់ភារកិច្ច', en: 'Give a duty' },
  whichRole: { km: 'ភារកិច្ចអ្វី?', en: 'Which duty?' },
  whichDesk: { km: 'នៅការិយាល័យណា?', en: 'At which desk?' },
  whichDeskHint: {
    km: 'សរសេរឈ្មោះការិយាល័យ ឃុំ ស្រុក ឬខេត្ត',
    en: 'Write a part of its name: the office, the commune, the district',
  },
  otherDesk: { km: 'ជ្រើសការិយាល័យផ្សេង', en: 'Choose another desk' },
  noDesk: { km: 'រកមិនឃើញការិយាល័យនេះ', en: 'No such desk found' },
  whichPlace: { km: 'សម្រាប់ទីកន្លែងណា?', en: 'For which place?' },
  from: { km: 'ចាប់ពីថ្ងៃ', en: 'From' },
  until: { km: 'បញ្ចប់នៅថ្ងៃ (ទុកទទេ បើគ្មានកំណត់)', en: 'Ends on (leave empty if there is no end)' },
  mandateEnds: { km: 'អាណត្តិបញ្ចប់នៅថ្ងៃ', en: 'The mandate ends on' },
  dutyWill: { km: 'អ្នកនេះនឹងក្លាយជា', en: 'This person becomes' },
  cancel: { km: 'មិនប្រគល់ទេ', en: 'Do not give it' },
  endDuty: { km: 'បញ្ចប់ភារកិច្ច', en: 'End this duty' },
  endDutyNext: {
    km: 'ចាប់ពីថ្ងៃនេះ អ្នកនេះលែងឃើញអ្វីដែលភារកិច្ចនេះបើក។ ការងារដែលបានធ្វើ នៅរក្សាទុកដដែល។',
    en: 'From today this person no longer sees what the duty opened. What they did stays on record.',
  },
  suspend: { km: 'ផ្អាកគណនី', en: 'Suspend the account' },
  suspendNext: {
    km: 'អ្នកនេះត្រូវចេញពីប្រព័ន្ធភ្លាម នៅគ្រប់ឧបករណ៍ ហើយមិនអាចចូលបានទេ រហូតដល់បើកវិញ។',
    en: 'This person is signed out everywhere at once, and cannot sign in until you restore the account.',
  },
  restore: { km: 'បើកគណនីវិញ', en: 'Restore the account' },
  restoreNext: {
    km: 'អ្នកនេះអាចចូលវិញបាន ជាមួយភារកិច្ចដែលនៅមាន។',
    en: 'This person can sign in again, with the duties that they still hold.',
  },
  myself: {
    km: 'នេះជាគណនីរបស់អ្នកផ្ទាល់។ គ្មាននរណាអាចប្រគល់ភារកិច្ច ឬផ្អាកខ្លួនឯងបានទេ៖ សូមសុំអ្នកគ្រប់គ្រងម្នាក់ទៀត។',
    en: 'This is your own account. Nobody gives duties to themselves or suspends themselves: ask another administrator.',
  },
  suspendedNow: {
    km: 'គណនីនេះត្រូវបានផ្អាក៖ ភារកិច្ចខាងក្រោមមិនបើកអ្វីទេ។',
    en: 'The account is suspended: the duties below open nothing.',
  },
  invitedNow: {
    km: 'អ្នកនេះមិនទាន់បានប្ដូរពាក្យសម្ងាត់ដំបូងទេ។ ភារកិច្ចនឹងមានប្រសិទ្ធភាពក្រោយពេលប្ដូរ។',
    en: 'The first password has not been changed yet. The duties hold once it is.',
  },
})

/** What each duty opens, as one would tell the person. */
export const roleSees = texts<RoleName>({
  village_volunteer: {
    km: 'តែបង្កាន់ដៃនៃរបាយការណ៍ដែលខ្លួនបានធ្វើ',
    en: 'only the receipts of the reports that they made',
  },
  police_officer: {
    km: 'តែការបញ្ជូនដែលផ្ញើមកការិយាល័យនគរបាលនេះ និងអ្វីដែលបានភ្ជាប់មកជាមួយ',
    en: 'only referrals sent to this police desk, and what was attached to them',
  },
  court_officer: {
    km: 'តែការបញ្ជូនដែលផ្ញើមកអយ្យការ ឬតុលាការនេះ និងអ្វីដែលបានភ្ជាប់មកជាមួយ',
    en: 'only referrals sent to this prosecution or court, and what was attached to them',
  },
  lawyer: {
    km: 'តែការបញ្ជូនដែលផ្ញើមកសេវាជំនួយផ្នែកច្បាប់នេះ និងអ្វីដែលបានភ្ជាប់មកជាមួយ',
    en: 'only referrals sent to this legal-aid desk, and what was attached to them',
  },
  health_worker: {
    km: 'តែការបញ្ជូនដែលផ្ញើមកមណ្ឌលសុខភាព ឬមន្ទីរពេទ្យនេះ និងអ្វីដែលបានភ្ជាប់មកជាមួយ',
    en: 'only referrals sent to this health centre or hospital, and what was attached to them',
  },
  school_focal_person: {
    km: 'តែការបញ្ជូនដែលផ្ញើមកការិយាល័យអប់រំនេះ និងអ្វីដែលបានភ្ជាប់មកជាមួយ',
    en: 'only referrals sent to this education desk, and what was attached to them',
  },
  ngo_worker: {
    km: 'តែការបញ្ជូនដែលផ្ញើមកអង្គការនេះ និងអ្វីដែលបានភ្ជាប់មកជាមួយ',
    en: 'only referrals sent to this organization, and what was attached to them',
  },
  disaster_responder: {
    km: 'តែការបញ្ជូនដែលផ្ញើមកគណៈកម្មាធិការនេះ ក្នុងពេលមានគ្រោះមហន្តរាយ',
    en: 'only referrals sent to this committee, while the disaster lasts',
  },
  ministry_officer: {
    km: 'គណនី និងភារកិច្ច ក្នុងខេត្តរបស់ខ្លួន ឬទូទាំងប្រទេស។ មិនឃើញឯកសារកុមារណាម្នាក់ទេ',
    en: 'accounts and duties in the province, or the country; no child’s file',
  },
  cncc_analyst: {
    km: 'តែចំនួនសរុប។ មិនឃើញឈ្មោះ ឬឯកសារកុមារណាម្នាក់ទេ',
    en: 'only figures; no name and no child’s file',
  },
  data_protection_officer: {
    km: 'អ្នកណាបានបើកឯកសារអ្វី និងមូលហេតុ។ មិនឃើញខ្លឹមសារឯកសារទេ',
    en: 'who opened which file and why; not what stands in it',
  },
  commune_focal_person: {
    km: 'របាយការណ៍ ករណី និងកុមារ ដែលការិយាល័យឃុំ/សង្កាត់នេះទទួលបន្ទុក ឬត្រូវបានស្នើឱ្យជួយ',
    en: 'reports, cases and children that this commune desk answers for, or is asked to help with',
  },
  social_agent: {
    km: 'របាយការណ៍ ករណី និងកុមារ ដែលការិយាល័យនេះទទួលបន្ទុក ឬត្រូវបានស្នើឱ្យជួយ',
    en: 'reports, cases and children that this desk answers for, or is asked to help with',
  },
  supervisor: {
    km: 'ការងារ និងករណីទាំងអស់ ក្នុងទីកន្លែងនេះ',
    en: 'all work and cases in this place',
  },
  helpline_operator: {
    km: 'ការហៅទូរស័ព្ទ និងរបាយការណ៍ដែលខ្សែជំនួយបានទទួល',
    en: 'calls, and reports that the helpline took',
  },
  receiving_desk: {
    km: 'តែការបញ្ជូនដែលផ្ញើមកការិយាល័យនេះ និងអ្វីដែលបានភ្ជាប់មកជាមួយ',
    en: 'only referrals sent to this desk, and what was attached to them',
  },
  cncc_officer: {
    km: 'វិធានទទួលខុសត្រូវ និងចំនួនសរុប។ មិនឃើញឯកសារកុមារណាម្នាក់ទេ',
    en: 'the rules of responsibility and counts; no child’s file',
  },
  administrator: {
    km: 'គណនី និងភារកិច្ច។ មិនឃើញឯកសារកុមារណាម្នាក់ទេ',
    en: 'accounts and duties; no child’s file',
  },
})

export const roleDoes = texts<RoleName>({
  village_volunteer: { km: 'រាយការណ៍ក្តីបារម្ភអំពីកុមារ', en: 'report a concern about a child' },
  police_officer: {
    km: 'ទទួល បដិសេធ ឬបញ្ចប់ការបញ្ជូន និងរាយការណ៍ក្តីបារម្ភ',
    en: 'accept, decline and complete referrals, and report a concern',
  },
  court_officer: {
    km: 'ទទួល បដិសេធ ឬបញ្ចប់ការបញ្ជូន និងរាយការណ៍ក្តីបារម្ភ',
    en: 'accept, decline and complete referrals, and report a concern',
  },
  lawyer: {
    km: 'ទទួល បដិសេធ ឬបញ្ចប់ការបញ្ជូន និងរាយការណ៍ក្តីបារម្ភ',
    en: 'accept, decline and complete referrals, and report a concern',
  },
  health_worker: {
    km: 'ទទួល បដិសេធ ឬបញ្ចប់ការបញ្ជូន និងរាយការណ៍ក្តីបារម្ភ',
    en: 'accept, decline and complete referrals, and report a concern',
  },
  school_focal_person: {
    km: 'ទទួល បដិសេធ ឬបញ្ចប់ការបញ្ជូន និងរាយការណ៍ក្តីបារម្ភ',
    en: 'accept, decline and complete referrals, and report a concern',
  },
  ngo_worker: {
    km: 'ទទួល បដិសេធ ឬបញ្ចប់ការបញ្ជូន និងរាយការណ៍ក្តីបារម្ភ',
    en: 'accept, decline and complete referrals, and report a concern',
  },
  disaster_responder: {
    km: 'ទទួល បដិសេធ ឬបញ្ចប់ការបញ្ជូន និងរាយការណ៍ក្តីបារម្ភ',
    en: 'accept, decline and complete referrals, and report a concern',
  },
  ministry_officer: {
    km: 'បង្កើតគណនី ប្រគល់ និងបញ្ចប់ភារកិច្ចរបស់ភ្នាក់ងារ និងអ្នកត្រួតពិនិត្យ',
    en: 'make accounts, and give and end the duties of agents and supervisors',
  },
  cncc_analyst: { km: 'រាប់ និងវិភាគ', en: 'count and analyse' },
  data_protection_officer: {
    km: 'ពិនិត្យរាល់ការបើកឯកសារបន្ទាន់ និងការអានខុសពីធម្មតា',
    en: 'look into every emergency opening and every unusual reading',
  },
  commune_focal_person: {
    km: 'ទទួលរបាយការណ៍ សម្រេចភាពបន្ទាន់ បើកករណី ចុះសួរសុខទុក្ខ និងបញ្ជូនទៅសេវា',
    en: 'take reports, decide how urgent they are, open cases, visit, and refer to services',
  },
  social_agent: {
    km: 'ទទួលរបាយការណ៍ សម្រេចភាពបន្ទាន់ ធ្វើករណី ចុះសួរសុខទុក្ខ និងបញ្ជូនទៅសេវា',
    en: 'take reports, decide how urgent they are, work on cases, visit, and refer to services',
  },
  supervisor: {
    km: 'ពិនិត្យការងារយឺត ប្រគល់ឱ្យអ្នកផ្សេង និងសម្រេចលើករណី',
    en: 'see what is late, hand it to others, and decide on cases',
  },
  helpline_operator: {
    km: 'កត់ត្រាការហៅទូរស័ព្ទ និងបញ្ជូនរបាយការណ៍ទៅអ្នកទទួលខុសត្រូវ',
    en: 'write down calls and pass reports to whoever is responsible',
  },
  receiving_desk: {
    km: 'ទទួល បដិសេធ ឬបញ្ចប់ការបញ្ជូន និងរាយការណ៍ក្តីបារម្ភ',
    en: 'accept, decline and complete referrals, and report a concern',
  },
  cncc_officer: {
    km: 'កែ និងប្រកាសប្រើវិធានថាអ្នកណាទទួលខុសត្រូវ',
    en: 'change and publish the rules of who is responsible',
  },
  administrator: {
    km: 'បង្កើតគណនី ប្រគល់ និងបញ្ចប់ភារកិច្ចរបស់អ្នកដទៃ',
    en: 'make accounts, give and end the duties of others',
  },
})

import { z } from 'zod'
import { type Text, texts } from '../kernel/index.ts'

/** What an organization is: the actors of the policy, 1.3.3 and 4.2.3 (M40, M68-M85). */
export const organizationKinds = [
  'ministry',
  'council',
  'department',
  'office',
  'committee',
  'police',
  'gendarmerie',
  'court',
  'prosecution',
  'academy',
  'health',
  'school',
  'care-facility',
  'helpline',
  'association',
  'ngo',
  'development-partner',
  'religious',
  'private-sector',
  'charity',
] as const
export const OrganizationKind = z.enum(organizationKinds).meta({ id: 'OrganizationKind' })
export type OrganizationKind = z.output<typeof OrganizationKind>

export const organizationKindNames: Readonly<Record<OrganizationKind, Text>> =
  texts<OrganizationKind>({
    ministry: { km: 'ក្រសួង', en: 'Ministry' },
    council: { km: 'ក្រុមប្រឹក្សា ឬគណៈកម្មាធិការជាតិ', en: 'National council or committee' },
    department: { km: 'មន្ទីរ ឬនាយកដ្ឋាន', en: 'Department' },
    office: { km: 'ការិយាល័យ', en: 'Office' },
    committee: { km: 'គណៈកម្មាធិការមូលដ្ឋាន', en: 'Local committee' },
    police: { km: 'នគរបាល', en: 'Police' },
    gendarmerie: { km: 'កងរាជអាវុធហត្ថ', en: 'Gendarmerie' },
    court: { km: 'តុលាការ', en: 'Court' },
    prosecution: { km: 'អយ្យការ', en: 'Prosecution' },
    academy: { km: 'បណ្ឌិត្យសភា', en: 'Academy' },
    health: { km: 'មន្ទីរពេទ្យ ឬមណ្ឌលសុខភាព', en: 'Hospital or health centre' },
    school: { km: 'សាលារៀន', en: 'School' },
    'care-facility': { km: 'មណ្ឌលថែទាំកុមារ', en: 'Care facility' },
    helpline: { km: 'ខ្សែទូរស័ព្ទជំនួយ', en: 'Helpline' },
    association: { km: 'សមាគម', en: 'Association' },
    ngo: { km: 'អង្គការមិនមែនរដ្ឋាភិបាល', en: 'Non-governmental organization' },
    'development-partner': { km: 'ដៃគូអភិវឌ្ឍន៍', en: 'Development partner' },
    religious: { km: 'ស្ថាប័នសាសនា', en: 'Religious body' },
    'private-sector': { km: 'វិស័យឯកជន', en: 'Private sector' },
    charity: { km: 'អង្គការសប្បុរសធម៌', en: 'Charity' },
  })

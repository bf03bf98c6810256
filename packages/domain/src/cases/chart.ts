import { chart } from '../kernel/index.ts'

/**
 * The life of a case, on the steps of the Inter-Agency guidelines for case management:
 * registration, assessment, case plan, implementation with follow-up, closing.
 */
export const caseChart = chart({
  name: 'case',
  start: 'registered',
  states: {
    registered: { km: 'បានចុះបញ្ជី', en: 'Registered' },
    assessed: { km: 'បានប៉ាន់ប្រមាណ', en: 'Assessed' },
    planned: { km: 'មានផែនការ', en: 'Planned' },
    active: { km: 'កំពុងអនុវត្ត', en: 'Being carried out' },
    closed: { km: 'បានបិទ', en: 'Closed' },
  },
  steps: [
    {
      act: 'assess',
      from: ['registered', 'assessed', 'planned', 'active'],
      to: 'assessed',
      says: { km: 'ប៉ាន់ប្រមាណករណី និងគ្រួសារ', en: 'Child and family are assessed, or assessed anew' },
    },
    {
      act: 'plan',
      from: ['assessed', 'planned', 'active'],
      to: 'planned',
      says: { km: 'រៀបចំផែនការសេវា', en: 'A service plan is made or changed' },
    },
    {
      act: 'begin',
      from: ['planned'],
      to: 'active',
      says: { km: 'ចាប់ផ្តើមអនុវត្តផែនការ', en: 'The plan is being carried out' },
    },
    {
      act: 'close',
      from: ['registered', 'assessed', 'planned', 'active'],
      to: 'closed',
      says: { km: 'បិទករណីដោយមានមូលហេតុ', en: 'Closed, with a reason' },
    },
    {
      act: 'reopen',
      from: ['closed'],
      to: 'registered',
      says: { km: 'បើកករណីឡើងវិញ', en: 'Opened again, with a reason' },
    },
  ],
})

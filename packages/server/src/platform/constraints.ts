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
  one_open_case_a_child: {
    kind: 'conflict',
    detail: { km: 'កុមារនេះមានករណីមួយកំពុងបើករួចហើយ', en: 'This child already has an open case' },
  },
  referrals_end_before_the_case: {
    kind: 'illegal',
    detail: {
      km: 'ករណីនេះនៅមានការបញ្ជូនមិនទាន់ចប់។ សូមរង់ចាំលទ្ធផល ឬដកការបញ្ជូនវិញសិន រួចទើបបិទករណី។',
      en: 'Referrals of this case are still open. Await their results or take them back, then close the case.',
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

import type { Rows } from './crew.ts'

export const organizations: Rows = {
  'organizations.desks': 'yyyyyyyyyyyy..yyyy',
  'organizations.desk': 'yyyyyyyyyyyy..yyyy',
  'organizations.list': 'yyyyyyyyyyyy..yyyy',
}

import type { Rows } from './crew.ts'

export const portal: Rows = {
  'portal.welcome': 'yyyyyyyyyyyyyyyyyy',
}

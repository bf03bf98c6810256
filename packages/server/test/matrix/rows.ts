import { access } from './access.ts'
import { care } from './care.ts'
import { cases } from './cases.ts'
import { children } from './children.ts'
import { forms } from './forms.ts'
import { law } from './law.ts'
import { organizations } from './organizations.ts'
import { papers } from './papers.ts'
import { places } from './places.ts'
import { portal } from './portal.ts'
import { reports } from './reports.ts'
import { responsibility } from './responsibility.ts'
import { services } from './services.ts'
import { work } from './work.ts'
import type { Rows } from './crew.ts'

/** Every endpoint, and how each of the crew fares with it. */
export const rows: Rows = {
  ...access,
  ...cases,
  ...care,
  ...children,
  ...forms,
  ...law,
  ...organizations,
  ...places,
  ...portal,
  ...reports,
  ...responsibility,
  ...papers,
  ...services,
  ...work,
}

import { approvalChart, caseChart, decisionChart } from '@tumpeang/domain/cases'
import { Day } from '@tumpeang/domain/kernel'
import { beforeAnyEdition, factsEdition, provincesAndDistricts } from '@tumpeang/domain/places'
import { reportChart } from '@tumpeang/domain/reports'
import { referralChart } from '@tumpeang/domain/services'
import { demoPlaces } from './demo/places.ts'
import { seedCodes, seedForms } from './modules/forms/index.ts'
import { seedGuideForm, seedGuides, seedProcedure } from './modules/law/index.ts'
import { seedOrganizations } from './modules/organizations/index.ts'
import {
  gazetteerOf,
  importPlaces,
  type ImportOptions,
  type ImportReport,
  readGazetteer,
  seedPlaces,
} from './modules/places/index.ts'
import { seedCharts, seedResponsibility } from './modules/responsibility/index.ts'
import { seedPackage } from './modules/services/index.ts'
import type { Database } from './platform/database.ts'
import type { Db } from './platform/db.ts'

const edition = { edition: factsEdition.name, on: Day.parse(factsEdition.on) }

/**
 * What every installation starts with: code lists, the ministry's forms, provinces and districts, the bodies that the
 * policy names, the desks that places have by rule, who is responsible, the case procedure, the guides,
 * the minimum package, and the legal steps of reports, cases and referrals. Run as the owner at each start; where all of it stands, it changes
 * nothing.
 */
export async function seedReference(db: Db): Promise<void> {
  await seedCodes(db)
  await seedForms(db)
  await seedPlaces(db, gazetteerOf(provincesAndDistricts), edition)
  await seedOrganizations(db)
  await seedResponsibility(db)
  await seedProcedure(db)
  await seedGuides(db)
  await seedPackage(db)
  await seedGuideForm(db)
  await seedCharts(db, [reportChart, caseChart, approvalChart, decisionChart, referralChart])
}

/** The communes and villages of the demo country, and their desks. Run as the owner. */
export async function seedDemoPlaces(db: Db): Promise<void> {
  await seedPlaces(db, gazetteerOf(demoPlaces), {
    edition: 'demo',
    on: Day.parse(beforeAnyEdition),
  })
  await seedOrganizations(db)
}

/** The report of an import, and how many desks it made or renamed. */
export interface GazetteerReport extends ImportReport {
  readonly desks: number
}

/**
 * Reads an edition of the gazetteer, CSV or JSON, and then makes the desks of its places. Throws a
 * `Problem` when the file is neither; rows that cannot be read are in the report.
 */
export async function importGazetteer(
  database: Pick<Database, 'asOwner'>,
  text: string,
  options: ImportOptions,
): Promise<GazetteerReport> {
  const held = await database.asOwner((db) => db.selectFrom('places').select('code').execute())
  const gazetteer = readGazetteer(text, new Set(held.map(({ code }) => code)))
  const report = await importPlaces(database, gazetteer, options)
  return { ...report, desks: await database.asOwner((db) => seedOrganizations(db)) }
}

import { guideForm, nationalGuides, nationalProcedure } from '@tumpeang/domain/law'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { seedForm } from '../forms/index.ts'
import { guideBooks, procedures } from './queries.ts'

/** Publishes the national procedure as version 1 where none is published. Owner only; harmless again. */
export const seedProcedure = (db: Db): Promise<void> =>
  procedures.seed(db, {
    id: uuid(),
    content: nationalProcedure,
    note: 'គោលការណ៍ណែនាំរួមស្តីពីការគ្រប់គ្រងករណី / Inter-Agency guidelines for case management',
  })

/** Publishes the guides as first written as version 1 where none is published. Owner only; harmless again. */
export const seedGuides = (db: Db): Promise<void> =>
  guideBooks.seed(db, {
    id: uuid(),
    content: [...nationalGuides],
    note: 'សេចក្តីណែនាំដំបូង រង់ចាំក្រសួងបញ្ជាក់ / First guides, to be confirmed by the ministry',
  })

/** Publishes the guides' own questions as a form beside the ministry's six. Owner only; harmless again. */
export const seedGuideForm = (db: Db): Promise<void> =>
  seedForm(db, guideForm, 'សំណួរតាមប្រភេទកិច្ចការពារ / Questions by kind of protection')

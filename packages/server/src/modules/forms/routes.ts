import { getCodeList } from '@tumpeang/domain/forms'
import { route } from '../../platform/http.ts'
import { codesOf } from './queries.ts'

export const formRoutes = [
  route(getCodeList, async ({ db }, { list }) => ({ name: list, codes: await codesOf(db, list) })),
]

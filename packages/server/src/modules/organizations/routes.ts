import { problem } from '@tumpeang/domain/kernel'
import { getDesk, listOrganizations, searchDesks } from '@tumpeang/domain/organizations'
import { route } from '../../platform/http.ts'
import { desksById, findDesks, organizationsOf } from './queries.ts'

export const organizationRoutes = [
  route(searchDesks, async ({ db }, wanted) => ({ items: await findDesks(db, wanted) })),

  route(getDesk, async ({ db }, { id }) => {
    const [desk] = await desksById(db, [id])
    if (desk) return desk
    throw problem('not-found', { km: 'រកមិនឃើញកន្លែងទទួលបញ្ជូននេះទេ', en: 'There is no such desk' })
  }),

  route(listOrganizations, async ({ db }, wanted) => ({
    items: await organizationsOf(db, wanted),
  })),
]

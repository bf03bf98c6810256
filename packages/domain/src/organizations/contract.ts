import { z } from 'zod'
import { Day, idOf, query } from '../kernel/index.ts'
import { PlaceCode, PlaceStep } from '../places/index.ts'
import { OrganizationKind } from './kinds.ts'
import { serviceCategories } from './services.ts'

export const OrganizationId = idOf('OrganizationId')
export type OrganizationId = z.output<typeof OrganizationId>
export const DeskId = idOf('DeskId')
export type DeskId = z.output<typeof DeskId>

export const ServiceCategory = z.enum(serviceCategories).meta({ id: 'ServiceCategory' })
export type ServiceCategory = z.output<typeof ServiceCategory>

export const Organization = z
  .object({
    id: OrganizationId,
    kind: OrganizationKind,
    code: z.string().nullable(),
    nameKm: z.string(),
    nameEn: z.string(),
    parentId: OrganizationId.nullable(),
    placeCode: PlaceCode.nullable(),
    /** The rows of the policy that name it. */
    policyRows: z.array(z.string()),
    validTo: Day.nullable(),
  })
  .meta({ id: 'Organization' })
export type Organization = z.output<typeof Organization>

/** A desk as a referral shows it: what it is, where, and of whom. */
export const Desk = z
  .object({
    id: DeskId,
    kind: z.string(),
    nameKm: z.string(),
    nameEn: z.string(),
    organizationId: OrganizationId,
    organizationKm: z.string(),
    organizationEn: z.string(),
    placeCode: PlaceCode.nullable(),
    /** From the province down to the desk's own place; empty for a national desk. */
    path: z.array(PlaceStep),
    services: z.array(ServiceCategory),
    /** The day on which the desk ended; null while it stands. */
    validTo: Day.nullable(),
  })
  .meta({ id: 'Desk' })
export type Desk = z.output<typeof Desk>

export const searchDesks = query({
  name: 'organizations.desks',
  path: '/desks',
  ability: 'signed-in',
  summary: {
    km: 'ស្វែងរកកន្លែងទទួលបញ្ជូន តាមសេវា ប្រភេទ ទីកន្លែង ឬឈ្មោះ',
    en: 'Find a desk to refer to, by service, kind, place or name; the nearest first',
  },
  input: z.object({
    text: z.string().trim().max(80).optional(),
    service: ServiceCategory.optional(),
    kind: z.string().max(80).optional(),
    /** Desks that answer for this place, from its commune up to the nation. */
    place: PlaceCode.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  output: z.object({ items: z.array(Desk) }),
})

export const getDesk = query({
  name: 'organizations.desk',
  path: '/desks/:id',
  ability: 'signed-in',
  summary: { km: 'កន្លែងទទួលបញ្ជូនមួយ', en: 'One desk' },
  input: z.object({ id: DeskId }),
  output: Desk,
})

export const listOrganizations = query({
  name: 'organizations.list',
  path: '/organizations',
  ability: 'signed-in',
  summary: {
    km: 'ស្ថាប័នថ្នាក់ជាតិ ឬស្ថាប័ននៅទីកន្លែងមួយ',
    en: 'The national organizations, or those of one place',
  },
  input: z.object({ place: PlaceCode.optional(), kind: OrganizationKind.optional() }),
  output: z.object({ items: z.array(Organization) }),
})

import { DeskId, OrganizationId } from '@tumpeang/domain/organizations'
import { v5 as uuid } from 'uuid'

/** The name space of ids that follow from a rule. It never changes: ids depend on it. */
const BY_RULE = '6f0d6b0e-2b53-5c39-9a86-1f5c5d0a7d11'

/**
 * The id of the desk of a kind in a place, by rule: the same on every machine, so that making the
 * desks again never doubles them. The nation's place is the empty code.
 */
export const deskIdOf = (kind: string, placeCode = ''): DeskId =>
  DeskId.parse(uuid(`desk ${kind} ${placeCode}`, BY_RULE))

/** The id of a national body by its code, or of a local body by its key and place. */
export const organizationIdOf = (key: string, placeCode = ''): OrganizationId =>
  OrganizationId.parse(uuid(`organization ${key} ${placeCode}`, BY_RULE))

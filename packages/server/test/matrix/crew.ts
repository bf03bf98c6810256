import type { RoleName } from '@tumpeang/domain/access'

/*
 * Who may ask what, of whom. One row for each endpoint, one letter for each person; everything that
 * is asked about belongs to the desk of dara.
 *
 *   y  let through: done, or refused for what the record says     e  an empty list, or nothing
 *   -  does not exist for this person (404)                       x  the duty does not include it (403)
 *   .  has to sign in (401)
 */
export const crew = [
  'dara', // social agent of the desk
  'bopha', // at the same desk
  'chan', // commune focal person in another province
  'pisey', // social agent of the province above
  'far', // social agent in another province
  'nurse', // receives the referral
  'operator', // helpline
  'chief', // supervises the province
  'farChief', // supervises another
  'council',
  'admin', // of the whole country
  'left', // at the desk until yesterday
  'barred', // at the desk, suspended
  'anyone', // no account
  'volunteer', // of the village, and nothing but that
  'ministry', // gives the duties of the country
  'analyst', // of the council
  'protection', // watches over data
] as const

/** In which role each of the crew asks; whoever has none has no account, or no duty that holds. */
export const roleOf: Readonly<Record<(typeof crew)[number], RoleName | null>> = {
  dara: 'social_agent',
  bopha: 'social_agent',
  chan: 'commune_focal_person',
  pisey: 'social_agent',
  far: 'social_agent',
  nurse: 'receiving_desk',
  operator: 'helpline_operator',
  chief: 'supervisor',
  farChief: 'supervisor',
  council: 'cncc_officer',
  admin: 'administrator',
  left: null,
  barred: null,
  anyone: null,
  volunteer: 'village_volunteer',
  ministry: 'ministry_officer',
  analyst: 'cncc_analyst',
  protection: 'data_protection_officer',
}

/** Where each of them stands, as the pages of the roles say it. */
export const standsAs: Partial<Record<(typeof crew)[number], string>> = {
  dara: 'at the desk that leads the case',
  bopha: 'at the same desk, without the case',
  chan: 'in another province',
  pisey: 'at the province above, which does not lead',
  far: 'at a desk of another province',
  nurse: 'at the desk that received a referral of the child',
  operator: 'at the helpline',
  chief: 'over the province of the case',
  farChief: 'over another province',
}

/** By the name of an endpoint: a letter for each of the crew, in their order. */
export type Rows = Readonly<Record<string, string>>

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

/** By the name of an endpoint: a letter for each of the crew, in their order. */
export type Rows = Readonly<Record<string, string>>

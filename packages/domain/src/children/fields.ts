import { type FieldClass, guarded, latestWins } from '../kernel/index.ts'

/** The columns of a child that a correction may touch. */
type ChildField =
  | 'family_name_km'
  | 'given_name_km'
  | 'family_name_latin'
  | 'given_name_latin'
  | 'other_names'
  | 'search_key'
  | 'sex'
  | 'birth_from'
  | 'birth_to'
  | 'birth_precision'
  | 'birth_words'
  | 'place_code'
  | 'address_words'
  | 'nationality'
  | 'disabilities'
  | 'school_status'
  | 'phone'

/**
 * How a correction meets what others wrote meanwhile. Who a child is (names, sex, birth) and the
 * place that decides who sees the file are guarded: two people who disagree need a third. What
 * simply changes over time is the later one's to say.
 */
export const childFields: Readonly<Record<ChildField, FieldClass>> = {
  family_name_km: guarded,
  given_name_km: guarded,
  family_name_latin: guarded,
  given_name_latin: guarded,
  other_names: latestWins,
  search_key: latestWins,
  sex: guarded,
  birth_from: guarded,
  birth_to: guarded,
  birth_precision: guarded,
  birth_words: latestWins,
  place_code: guarded,
  address_words: latestWins,
  nationality: latestWins,
  disabilities: latestWins,
  school_status: latestWins,
  phone: latestWins,
}

type CaregiverField =
  | 'family_name_km'
  | 'given_name_km'
  | 'family_name_latin'
  | 'given_name_latin'
  | 'relation'
  | 'phone'
  | 'lives_with_child'
  | 'cares_for_child'
  | 'is_suspected'
  | 'note'

/** Of a caregiver's fields: once suspected, nobody's older screen makes them a contact again. */
export const caregiverFields: Readonly<Record<CaregiverField, FieldClass>> = {
  family_name_km: guarded,
  given_name_km: guarded,
  family_name_latin: guarded,
  given_name_latin: guarded,
  relation: guarded,
  phone: latestWins,
  lives_with_child: guarded,
  cares_for_child: guarded,
  is_suspected: { kind: 'most-protective', order: [true, false] },
  note: latestWins,
}

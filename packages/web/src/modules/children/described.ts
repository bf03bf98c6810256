import { type Child, NameParts, NewChild } from '@tumpeang/domain/children'
import { z } from 'zod'

const noName: NameParts = { familyKm: null, givenKm: null, familyLatin: null, givenLatin: null }
const unknownBirth: NewChild['birth'] = { precision: 'unknown', from: null, to: null, words: null }

/** What a form knows of a child before the child has an id. */
export type Described = Omit<NewChild, 'id'>

export const nobodyYet: Described = {
  name: noName,
  otherNames: [],
  sex: 'unknown',
  birth: unknownBirth,
  placeCode: null,
  addressWords: null,
  nationality: null,
  disabilities: [],
  schoolStatus: null,
  phone: null,
}

const { shape } = NewChild
/** A child as a draft keeps it: a field that was left half written is begun anew, the others stay. */
export const KeptDescribed: z.ZodType<Described> = z.object({
  name: NameParts.catch(noName),
  otherNames: shape.otherNames.catch([]),
  sex: shape.sex.catch('unknown'),
  birth: shape.birth.catch(unknownBirth),
  placeCode: shape.placeCode.catch(null),
  addressWords: shape.addressWords.catch(null),
  nationality: shape.nationality.catch(null),
  disabilities: shape.disabilities.catch([]),
  schoolStatus: shape.schoolStatus.catch(null),
  phone: shape.phone.catch(null),
})

export const describedOf = (child: Child): Described => ({
  name: child.name,
  otherNames: child.otherNames,
  sex: child.sex,
  birth: child.birth,
  placeCode: child.placeCode,
  addressWords: child.addressWords,
  nationality: child.nationality,
  disabilities: child.disabilities,
  schoolStatus: child.schoolStatus,
  phone: child.phone,
})

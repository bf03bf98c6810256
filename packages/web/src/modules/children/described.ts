import type { Child, NameParts, NewChild } from '@tumpeang/domain/children'

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

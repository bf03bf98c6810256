import { type Child, NameParts, NewChild } from '@tumpeang/domain/children'
import { z } from 'zod'

const noName: NameParts = { familyKm: null, givenKm: null, familyLatin: null, givenLatin: null }
const unknownBirth: NewChild['birth'] = { precision: 'unknown', from: null, to: null, words: null }

const Typed = z.string().nullable()
/** A name as a draft keeps it, half written too. */
export const KeptName: z.ZodType<NameParts> = z.object({
  familyKm: Typed,
  givenKm: Typed,
  familyLatin: Typed,
  givenLatin: Typed,
})

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
/** A child as a draft keeps it: a field that was left half written is as it was before, the others stay. */
export const keptDescribed = (before: Described): z.ZodType<Described> =>
  z.object({
    name: NameParts.catch(before.name),
    otherNames: shape.otherNames.catch(before.otherNames),
    sex: shape.sex.catch(before.sex),
    birth: shape.birth.catch(before.birth),
    placeCode: shape.placeCode.catch(before.placeCode),
    addressWords: shape.addressWords.catch(before.addressWords),
    nationality: shape.nationality.catch(before.nationality),
    disabilities: shape.disabilities.catch(before.disabilities),
    schoolStatus: shape.schoolStatus.catch(before.schoolStatus),
    phone: shape.phone.catch(before.phone),
  })

export const KeptDescribed = keptDescribed(nobodyYet)

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

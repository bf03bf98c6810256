export { AreaKind, areaKindNames, areaKindOf, areaKinds } from './area.ts'
export {
  codeAt,
  communeOf,
  correctPlaceCode,
  districtOf,
  Level,
  levelNames,
  levelOf,
  levels,
  parentOf,
  pathOf,
  PlaceCode,
  provinceOf,
  within,
} from './code.ts'
export { getPlace, listPlaces, Place, PlaceChoice, PlaceStep, searchPlaces } from './contract.ts'
export {
  changeLevel,
  compareEditions,
  type HeldPlace,
  pairMoves,
  type PlaceChange,
  type PlaceChangeKind,
  placeChangeKinds,
} from './editions.ts'
export {
  beforeAnyEdition,
  factsEdition,
  placesOf,
  provincesAndDistricts,
  type StatedPlace,
} from './facts.ts'
export { isUnit, levelOfUnit, placeName, Unit, unitNames, units } from './unit.ts'

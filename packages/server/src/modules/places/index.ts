export { importPlaces, type ImportOptions, type ImportReport, seedPlaces } from './import.ts'
export { currentCode, placesByCode, placesIn, searchForPlaces, stepsOf } from './queries.ts'
export { placeRoutes } from './routes.ts'
export { gazetteerOf, readGazetteer } from './sources.ts'

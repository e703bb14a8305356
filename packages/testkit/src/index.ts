export { aMap, type MapBuilder, type StepParts } from './aMap.ts'
export { aLargeMap } from './aLargeMap.ts'
export { anyPathMap } from './anyPathMap.ts'
export { seededRandom, type SeededRandom } from './seededRandom.ts'

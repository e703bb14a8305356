export { toMapJson } from './toMapJson.ts'
export { toSvg } from './svg/toSvg.ts'
export { type SvgOptions } from './svg/svgOptions.ts'

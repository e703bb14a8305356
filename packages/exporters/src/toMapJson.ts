import { toMapFile, type PathMap } from '@pathwall/domain'

/** The map as the text of a `p2p-map/1` file: indented, with a final newline. Reading it again gives the same map. */
export function toMapJson(map: PathMap): string {
  return `${JSON.stringify(toMapFile(map), null, 2)}\n`
}

/** Rectangle on the wall. */
interface Area {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** What is mounted, and whether more waits for the next frame. */
export interface Mounted<Id> {
  readonly ids: ReadonlySet<Id>
  readonly isBehind: boolean
}

/** How far beyond the view shapes are mounted, and how far they stay so. In sizes of the view, on each side. */
const NEAR = 0.5
const KEPT = 1
/** As many as come without a hitch. */
const PER_FRAME = 50

/**
 * Which shapes are to be mounted: those in and near the view, and of those farther away the ones that were mounted before.
 * What is in the view comes first. Answers with `before` when nothing changes.
 */
export function chooseMounted<Id>(
  shapes: readonly { id: Id; bounds: Area | undefined }[],
  view: Area,
  before: Mounted<Id>,
): Mounted<Id> {
  const near = expand(view, NEAR)
  const kept = expand(view, KEPT)
  const ids = new Set<Id>()
  const inView: Id[] = []
  const beyond: Id[] = []
  for (const { id, bounds } of shapes) {
    if (bounds === undefined) continue
    if (before.ids.has(id)) {
      if (touches(bounds, kept)) ids.add(id)
    } else if (touches(bounds, view)) inView.push(id)
    else if (touches(bounds, near)) beyond.push(id)
  }
  const coming = [...inView, ...beyond]
  const isBehind = coming.length > PER_FRAME
  if (coming.length === 0 && ids.size === before.ids.size && !before.isBehind) return before
  for (const id of coming.slice(0, PER_FRAME)) ids.add(id)
  return { ids, isBehind }
}

function expand({ minX, minY, maxX, maxY }: Area, times: number): Area {
  const [x, y] = [(maxX - minX) * times, (maxY - minY) * times]
  return { minX: minX - x, minY: minY - y, maxX: maxX + x, maxY: maxY + y }
}

function touches(a: Area, b: Area): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY
}

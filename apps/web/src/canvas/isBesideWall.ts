/**
 * Whether what has the focus is a panel or a dialog beside the wall. Whoever reads there does not mean the notes that are
 * selected on the wall: no key that edits them counts.
 */
export function isBesideWall(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('aside, [role="complementary"], [role="dialog"]') !== null
}

/** Things that belong together, directly or through others (union-find over indexes 0..size-1). */
export class Groups {
  private readonly parents: Int32Array

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index)
  }

  join(a: number, b: number): void {
    const rootA = this.rootOf(a)
    const rootB = this.rootOf(b)
    if (rootA !== rootB) this.parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
  }

  /** The same number for all members of a group, a different one for each group. */
  rootOf(index: number): number {
    let root = index
    for (let parent = this.parents[root]; parent !== undefined && parent !== root; parent = this.parents[root])
      root = parent
    for (let next = index; next !== root;) {
      const parent = this.parents[next] ?? root
      this.parents[next] = root
      next = parent
    }
    return root
  }
}

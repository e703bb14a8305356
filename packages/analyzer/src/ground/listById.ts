/** A list of which each thing is found by its id, too. `places`: where in the list each id is. */
export class ListById<T> {
  readonly list: readonly T[]
  readonly places: ReadonlyMap<string, number>

  constructor(list: readonly T[], places: ReadonlyMap<string, number>) {
    this.list = list
    this.places = places
  }

  get(id: string): T | undefined {
    const place = this.places.get(id)
    return place === undefined ? undefined : this.list[place]
  }

  has(id: string): boolean {
    return this.places.has(id)
  }
}

/** One person's awareness, as it goes over the wire. `state` is JSON; `null` says that the person left. */
export interface PresenceEntry {
  clientId: number
  clock: number
  state: string
}

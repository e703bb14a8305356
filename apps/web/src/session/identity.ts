import { create } from 'zustand'
import { loadKeptJson, saveKept } from '../ui/deviceStorage.ts'
import { parseIdentity, type Identity } from './parseIdentity.ts'

export type { Identity } from './parseIdentity.ts'

const KEY = 'pathwall:identity'

const useIdentityStore = create<{ identity: Identity | undefined }>()(() => ({
  identity: parseIdentity(loadKeptJson(KEY)),
}))

/** Who this person says to be; undefined until they have said it. Remembered on this device, for this visit when it keeps nothing. */
export function useIdentity(): { identity: Identity | undefined; setIdentity: (identity: Identity) => void } {
  const identity = useIdentityStore((state) => state.identity)
  return { identity, setIdentity }
}

function setIdentity(identity: Identity): void {
  useIdentityStore.setState({ identity })
  saveKept(KEY, JSON.stringify(identity))
}

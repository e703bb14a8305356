import { useEffect } from 'react'
import { useIdentity, type Identity } from './identity.ts'
import { useMe } from './me.ts'
import { pickPersonColor } from './personColors.ts'

/**
 * How one appears to the others: as the organisation's sign-in says where there is one, else as one said oneself. `isAsked`:
 * nobody has said it, and one is to be asked.
 */
export function useAppearance(): {
  identity: Identity | undefined
  setIdentity: (identity: Identity) => void
  isAsked: boolean
} {
  const { identity, setIdentity } = useIdentity()
  const me = useMe()
  const name = me?.name
  useEffect(() => {
    if (name === undefined || identity?.name === name) return
    setIdentity({ roleInTeam: '', color: pickPersonColor(Math.random()), ...identity, name })
  }, [name, identity, setIdentity])
  return { identity, setIdentity, isAsked: identity === undefined && me !== undefined && name === undefined }
}

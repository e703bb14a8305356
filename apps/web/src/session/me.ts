import { useEffect } from 'react'
import { create } from 'zustand'
import { askServer, fieldsOf } from './askServer.ts'
import { cleanWords, NAME_LENGTH } from './parseIdentity.ts'

/** Who the organisation's sign-in says one is, and what signing in is for on this server. */
export interface Me {
  /** The server offers to sign in. */
  canSignIn: boolean
  mustSignInToCreate: boolean
  /** Undefined while nobody is signed in. */
  name: string | undefined
}

const useMeStore = create<{ me: Me | undefined }>()(() => ({ me: undefined }))
let isAsked = false

/** Undefined until the server has said; it is asked once in a visit. Without a network nobody is signed in. */
export function useMe(): Me | undefined {
  useEffect(askOnce, [])
  return useMeStore(({ me }) => me)
}

function askOnce(): void {
  if (!isAsked) void askAgain()
  isAsked = true
}

async function askAgain(): Promise<void> {
  const answer = await askServer('/api/me', parseMe)
  useMeStore.setState({
    me: answer.ok ? answer.value : { canSignIn: false, mustSignInToCreate: false, name: undefined },
  })
}

/** Ends the sign-in of this browser. Returns whether the server did. */
export async function signOut(): Promise<boolean> {
  const answer = await askServer('/auth/logout', fieldsOf, { method: 'POST', body: {} })
  await askAgain()
  return answer.ok
}

/** Reads what the server says about signing in; undefined when it says nothing of the kind. */
export function parseMe(answer: unknown): Me | undefined {
  const { signIn, identity } = fieldsOf(answer)
  const { isAvailable, isNeededToCreate } = fieldsOf(signIn)
  if (typeof isAvailable !== 'boolean') return undefined
  const name = cleanWords(fieldsOf(identity)['name'], NAME_LENGTH)
  return {
    canSignIn: isAvailable,
    mustSignInToCreate: isNeededToCreate === true,
    name: name === '' ? undefined : name,
  }
}

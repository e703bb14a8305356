import { parseTeamConfig, type ReadTeamConfig } from '@pathwall/team-config'
import type { StoreApi } from 'zustand'
import type { Answer } from '../session/askServer.ts'
import { loadKeptJson, saveKept } from '../ui/deviceStorage.ts'
import type { BoardState } from './boardModel.ts'
import { OWN_JUDGING, toJudging, type Judging } from './judging.ts'
import { keepEqual } from './keepEqual.ts'

const KEY = 'pathwall:team-config'

/** By what the server judged when this browser asked it last; else Pathwall's own. */
export function keptJudging(): Judging {
  const parsed = parseTeamConfig(loadKeptJson(KEY))
  return parsed.ok ? toJudging(parsed.value) : OWN_JUDGING
}

export interface TeamConfigFollower {
  /** Asks the server, unless it is being asked. */
  ask(): Promise<void>
  /** A server is there: it is asked, unless it has been since the last one went away. */
  found(): Promise<void>
  /** It went away: the one that comes next may have been given something else. */
  lost(): void
}

/**
 * Has a board judged by what the team has set on the server. Until the server has said it, the state's judging holds: what
 * the server said to this browser before, else Pathwall's own. When that is all there is to be had, the state says so.
 */
export function followTeamConfig(
  state: StoreApi<Pick<BoardState, 'judging' | 'isTeamConfigMissing'>>,
  read: () => Promise<Answer<ReadTeamConfig>>,
): TeamConfigFollower {
  let isKnown = state.getState().judging !== OWN_JUDGING
  let isCurrent = false
  let isUnderWay = false

  const ask = async (): Promise<void> => {
    if (isUnderWay) return
    isUnderWay = true
    const answer = await read()
    isUnderWay = false
    isCurrent = answer.ok
    if (answer.ok) take(answer.value)
    else if (!isKnown) state.setState({ isTeamConfigMissing: true })
  }
  const take = ({ file, config }: ReadTeamConfig): void => {
    isKnown = true
    const { judging } = state.getState()
    // The same object when it says the same: then nothing is judged anew.
    state.setState({ judging: keepEqual(judging, toJudging(config)), isTeamConfigMissing: false })
    saveKept(KEY, JSON.stringify(file))
  }
  return {
    ask,
    found: async () => (isCurrent ? undefined : ask()),
    lost: () => {
      isCurrent = false
    },
  }
}

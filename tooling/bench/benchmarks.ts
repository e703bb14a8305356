import { analyzer } from './analyzer.ts'
import type { Benchmark } from './benchmark.ts'
import { closeGap } from './closeGap.ts'
import { faults } from './faults.ts'
import { fuzz } from './fuzz.ts'
import { growth } from './growth.ts'
import { openBoard } from './openBoard.ts'
import { roomServer } from './roomServer.ts'
import { seeNote } from './seeNote.ts'

/** Every benchmark, in the order in which they run. A new one is a file beside this one and a line here. */
export const benchmarks: readonly Benchmark[] = [
  analyzer,
  seeNote,
  closeGap,
  openBoard,
  growth,
  roomServer,
  fuzz,
  faults,
]

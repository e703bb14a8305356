/** One thing we measure. `run` prints its figures through `context.figure` and throws if it could not measure. */
export type Benchmark = {
  /** One word or two with a hyphen: `npm run bench -- open-board`. */
  readonly name: string
  /** One sentence for `npm run bench -- --list`. */
  readonly about: string
  readonly run: (context: BenchmarkContext) => Promise<void>
}

export type BenchmarkContext = {
  /** The root of the repository, without a slash at the end. */
  readonly root: string
  /** Path of the Chromium to measure with. */
  readonly chromium: string
  /** Fewer samples of everything: minutes instead of a quarter of an hour. */
  readonly quick: boolean
  /** Prints one figure. `aim` is what we want it to be at most, or at least when it begins with ">=". */
  readonly figure: (name: string, value: number, unit: string, aim?: string) => void
  /** Called when the benchmark is over or the run is stopped: end children, delete folders. Last in, first out. */
  readonly cleanUp: (task: () => Promise<void> | void) => void
}

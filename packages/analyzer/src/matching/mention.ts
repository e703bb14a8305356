/** Some written words: from `start` to before `end`. */
export interface Span {
  start: number
  end: number
}

/** Words that name a control. */
export interface Mention extends Span {
  /** Which control: two words for one belong together. */
  about: string
}

/** Mentions that stand together as one: a control and its tool, `SAST (Sonar)`. */
export interface Cluster extends Span {
  mentions: Mention[]
}

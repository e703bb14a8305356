/** Languages in which Pathwall speaks. The first is the one in which it is written. */
export const LANGUAGES = ['en', 'de'] as const

export type Language = (typeof LANGUAGES)[number]

/** The same words in every language. */
export type Localized = Readonly<Record<Language, string>>

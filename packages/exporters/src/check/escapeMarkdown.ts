/**
 * Text that stands in Markdown as it is: on one line, no markup, no HTML, no cell border. An @ is kept from calling anybody,
 * and an address from becoming a link that somebody may take for ours.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$&]/g, (character) =>
      character === '<' || character === '&' ? ENTITIES[character] : `\\${character}`,
    )
    .replace(/@/g, '@\u200b')
    .replace(/\b(https?|ftp):\/\//gi, '$1:\u200b//')
    .replace(/\bwww\./gi, 'www\u200b.')
}

const ENTITIES = { '<': '&lt;', '&': '&amp;' } as const

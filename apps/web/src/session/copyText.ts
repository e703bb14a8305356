/**
 * Copies the text of a field. Where the clipboard is closed to pages, as on plain http, the field is selected and the
 * browser's old command is tried. Returns whether it was copied; if not, the text stays selected for the person.
 */
export async function copyText(field: HTMLInputElement): Promise<boolean> {
  try {
    // Undefined on plain http, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (clipboard !== undefined) {
      await clipboard.writeText(field.value)
      return true
    }
  } catch {
    // Not allowed: the old way may still be.
  }
  field.focus()
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}

/** What this browser has kept under a key; null when there is nothing or when storage is switched off. */
export function loadKept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text in this browser. Returns whether it was kept: storage can be full or switched off. */
export function saveKept(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** What has been kept, as JSON; undefined when it is not JSON. The caller parses it further: anybody could have written it. */
export function loadKeptJson(key: string): unknown {
  const text = loadKept(key)
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

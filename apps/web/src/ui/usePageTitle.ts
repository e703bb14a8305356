import { useEffect } from 'react'

/** Puts a title before the app's name in the browser's tab; '' leaves the name alone. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Pathwall' : `${title} · Pathwall`
    return () => {
      document.title = 'Pathwall'
    }
  }, [title])
}

import { inject, onScopeDispose, watchEffect } from 'vue'
import { setDirty, setTitle, tabKey } from './tabs'

/** Names the page's tab after the record it shows. */
export function useTabTitle(title: () => string | null | undefined): void {
  const key = inject(tabKey, undefined)
  if (key === undefined) return
  watchEffect(() => {
    const text = title()
    if (text) setTitle(key, text)
  })
}

/**
 * Guards unsaved changes: the tab shows a dot and asks before it closes, and so does the browser.
 * Going to another tab loses nothing and is never stopped.
 */
export function useUnsavedGuard(dirty: () => boolean): void {
  const key = inject(tabKey, undefined)
  const warn = (event: BeforeUnloadEvent) => {
    if (dirty()) event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  watchEffect(() => {
    const now = dirty()
    if (key !== undefined) setDirty(key, now)
  })
  onScopeDispose(() => window.removeEventListener('beforeunload', warn))
}

import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { session } from '@/shared/session/session'

const PAUSE = 800
const PREFIX = 'keheng.draft.'

/**
 * Keeps what is being entered, so that a reload or an ended session loses nothing. It stays in this
 * window only and for this person only: personal data must not outlive the window on a shared desk.
 */
export function useDraft<T extends object>(name: string, model: Ref<T>, dirty: Ref<boolean>) {
  const key = `${PREFIX}${session.value?.staffNo ?? ''}.${name}`
  const kept = shallowRef(read<T>(key))
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(
    [model, dirty],
    () => {
      clearTimeout(timer)
      if (dirty.value) timer = setTimeout(keep, PAUSE)
    },
    { deep: true },
  )
  onScopeDispose(() => clearTimeout(timer))

  function keep(): void {
    sessionStorage.setItem(
      key,
      JSON.stringify({ at: new Date().toISOString(), value: model.value }),
    )
  }

  /** Takes the kept values into the form. */
  function restore(): void {
    if (kept.value !== undefined) model.value = kept.value.value
    kept.value = undefined
  }

  /** After saving, or when the person wants none of it. */
  function drop(): void {
    clearTimeout(timer)
    sessionStorage.removeItem(key)
    kept.value = undefined
  }

  return { at: computed(() => kept.value?.at), restore, drop }
}

/** Signing out leaves nothing of what was entered. */
export function dropDrafts(): void {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => sessionStorage.removeItem(key))
}

function read<T>(key: string): { at: string; value: T } | undefined {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as { at: string; value: T })
  } catch {
    return undefined
  }
}

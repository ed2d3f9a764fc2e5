import { ref, watch, type Ref } from 'vue'

/** A choice of the person at this machine, kept in the browser. */
export function preference<T>(name: string, otherwise: T): Ref<T> {
  const key = `keheng.${name}`
  const value = ref(read(key, otherwise)) as Ref<T>
  watch(value, (now) => localStorage.setItem(key, JSON.stringify(now)), { deep: true })
  return value
}

function read<T>(key: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(key)
    return kept === null ? otherwise : (JSON.parse(kept) as T)
  } catch {
    return otherwise
  }
}

/** Amounts in 元, or in 万元 where the big picture counts. */
export const amountUnit = preference<'yuan' | 'wan'>('amount-unit', 'yuan')
export const theme = preference<'light' | 'dark' | 'auto'>('theme', 'auto')
export const menuFolded = preference('menu-folded', false)

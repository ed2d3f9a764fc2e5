import { computed, reactive } from 'vue'
import { preference } from '@/shared/preferences'
import type { Column } from './types'

interface Kept {
  /** Keys in the person's order; empty for the list's own. */
  order: string[]
  shown: string[]
}

/** Which columns a list shows and in what order; a column added later appears at its own place. */
export function useColumns<Row>(id: string, all: Column<Row>[]) {
  const first = all.filter((column) => column.hidden !== true).map((column) => column.key)
  const kept = preference<Kept | null>(`columns.${id}`, null)

  const ordered = computed(() => {
    const order = kept.value?.order ?? []
    const place = (column: Column<Row>) => {
      if (column.fixed === 'left') return -1
      if (column.fixed === 'right') return all.length + 1
      const at = order.indexOf(column.key)
      return at < 0 ? all.indexOf(column) : at
    }
    return all.toSorted((one, other) => place(one) - place(other))
  })
  const shownKeys = computed(() => {
    const keys = new Set(kept.value?.shown ?? first)
    return ordered.value
      .filter((column) => column.fixed !== undefined || keys.has(column.key))
      .map((column) => column.key)
  })
  const shown = computed(() =>
    ordered.value.filter((column) => shownKeys.value.includes(column.key)),
  )

  function keep(order: string[], keys: string[]): void {
    kept.value = { order, shown: keys }
  }

  function toggle(key: string): void {
    const keys = shownKeys.value.includes(key)
      ? shownKeys.value.filter((each) => each !== key)
      : [...shownKeys.value, key]
    keep(
      ordered.value.map((column) => column.key),
      keys,
    )
  }

  /** Moves a column one place up or down among those that can be moved. */
  function move(key: string, by: -1 | 1): void {
    const order = ordered.value.map((column) => column.key)
    const from = order.indexOf(key)
    const neighbour = ordered.value[from + by]
    if (neighbour === undefined || neighbour.fixed !== undefined) return
    order.splice(from, 1)
    order.splice(from + by, 0, key)
    keep(order, shownKeys.value)
  }

  /** Shows exactly these columns, in this order. */
  function show(keys: string[]): void {
    const rest = ordered.value.map((column) => column.key).filter((key) => !keys.includes(key))
    keep([...keys, ...rest], keys)
  }

  function reset(): void {
    kept.value = null
  }

  return reactive({ ordered, shown, shownKeys, toggle, move, show, reset })
}

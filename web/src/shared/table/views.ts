import { computed, ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import { queries } from '@/shared/api/queries'
import type { ViewState } from './types'

export const AUDIENCES = ['MINE', 'UNIT', 'EVERYONE'] as const
export type Audience = (typeof AUDIENCES)[number]

/** A list as somebody left it: one's own, one's unit's, or everyone's. */
export interface SavedView {
  id: number
  name: string
  audience: Audience
  state: ViewState
  /** Saved by oneself, and so one's own to remove. */
  mine: boolean
}

/** The saved views of one list; asked for when they are first wanted. */
export function useSavedViews(list: string) {
  const key = ['views', list]
  const wanted = ref(false)
  const query = useQuery({
    queryKey: key,
    queryFn: () => http.get<SavedView[]>('/api/views', { list }),
    enabled: wanted,
  })
  const renew = () => queries.invalidateQueries({ queryKey: key })

  async function save(name: string, audience: Audience, state: ViewState): Promise<void> {
    await http.post('/api/views', { list, name, audience, state })
    await renew()
  }

  async function remove(id: number): Promise<void> {
    await http.delete(`/api/views/${id}`)
    await renew()
  }

  return {
    all: computed(() => query.data.value),
    error: query.error,
    want: () => (wanted.value = true),
    save,
    remove,
  }
}

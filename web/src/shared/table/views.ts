import { computed, ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import { queries } from '@/shared/api/queries'
import type { ViewState } from './types'

export type Audience = Api<'workbench.SavedView'>['audience']
export const AUDIENCES: readonly Audience[] = ['MINE', 'UNIT', 'EVERYONE']

/** A list as somebody left it: one's own, one's unit's, or everyone's. */
export type SavedView = Omit<Api<'workbench.SavedView'>, 'state'> & { state: ViewState }

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

import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Dictionary = Api<'complaintcoding.CodingController.DictionaryView'>
export type CodesOf = Api<'complaintcoding.CodingController.CodeView'>

const STILL = 600_000

/** The dictionaries of the bank, and the codes of one case, read anew with it. */
export const useCodes = (id: Ref<number>, version: Ref<number>) => ({
  dictionaries: useQuery({
    queryKey: ['complaint-dictionaries'],
    queryFn: () => http.get<Dictionary[]>('/api/complaint-dictionaries'),
    staleTime: STILL,
  }),
  codes: useQuery({
    queryKey: computed(() => ['complaints', id.value, 'codes', version.value]),
    queryFn: () => http.get<CodesOf[]>(`/api/complaints/${id.value}/codes`),
  }),
})

export const setCodes = (id: number, version: number, codes: Record<string, string[]>) =>
  http.post(`/api/complaints/${id}/codes`, { version, codes })

export interface Node {
  value: string
  label: string
  disabled: boolean
  children: Node[]
}

/** A dictionary as a tree of which only the leaves are chosen. */
export function treeOf(dictionary: Dictionary, parent: string | null = null): Node[] {
  return dictionary.entries
    .filter((entry) => entry.parent === parent)
    .map((entry) => {
      const children = treeOf(dictionary, entry.code)
      return { value: entry.code, label: entry.label, disabled: children.length > 0, children }
    })
}

import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type CodeView = Api<'complaintcoding.CodingController.CodeView'>
export type DictionaryView = Api<'complaintcoding.CodingController.DictionaryView'>
export type Suggestion = Api<'complaintsuggestion.Suggestions.Suggestion'>
/** Codes by dictionary. */
export type Codes = Record<string, string[]>

export function useCodes(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['complaints', id.value, 'codes']),
    queryFn: () => http.get<CodeView[]>(`/api/complaints/${id.value}/codes`),
  })
}

/** What the words of the case speak for; a person decides. */
export function useSuggestions(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['complaints', id.value, 'suggestions']),
    queryFn: () => http.get<Suggestion[]>(`/api/complaints/${id.value}/suggestions`),
  })
}

export function useDictionaries() {
  return useQuery({
    queryKey: ['complaint-dictionaries'],
    queryFn: () => http.get<DictionaryView[]>('/api/complaint-dictionaries'),
  })
}

export const setCodes = (id: number, version: number, codes: Codes) =>
  http.post(`/api/complaints/${id}/codes`, { version, codes })
export const setClass = (id: number, version: number, caseClass: string) =>
  http.post(`/api/complaints/${id}/class`, { version, caseClass })

export const codesOf = (views: CodeView[]): Codes =>
  Object.fromEntries(
    views.map(({ dictionary, codes }) => [dictionary, codes.map(({ code }) => code)]),
  )

/** A suggestion that the case does not yet follow. */
export const open = (suggestion: Suggestion, codes: Codes, caseClass: string | null) =>
  suggestion.axis === 'CLASS'
    ? caseClass !== suggestion.code
    : !(codes[suggestion.axis.toLowerCase()] ?? []).includes(suggestion.code)

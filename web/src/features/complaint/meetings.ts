import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Board = Api<'complaintmeeting.MeetingViews.Board'>
export type MeetingView = Board['meetings'][number]
export const VOTES = ['FOR', 'AGAINST', 'ABSTAIN'] as const
export type Vote = (typeof VOTES)[number]

const path = (id: number) => `/api/complaints/${id}/meetings`
export const meetingsKey = (id: number) => ['complaints', id, 'meetings']

/** The meetings about a case, oldest first, and what holds for the next. */
export function useMeetings(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => meetingsKey(id.value)),
    queryFn: () => http.get<Board>(path(id.value)),
  })
}

export const call = (id: number, body: Record<string, unknown>) => http.post(path(id), body)
export const close = (id: number, version: number, finding: string) =>
  http.post(`${path(id)}/closing`, { version, finding })
export const vote = (id: number, chosen: Vote, opinion: string | null) =>
  http.post(`${path(id)}/vote`, { vote: chosen, opinion })

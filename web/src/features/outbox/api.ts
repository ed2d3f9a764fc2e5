import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Post = Api<'outbox.Post'>
export type Line = Api<'outbox.Queue.LineView'>

export const PATH = '/api/outbox'
export const KINDS = ['EMAIL', 'SMS'] as const
export const STATES = ['QUEUED', 'SENT', 'DELIVERED', 'FAILED', 'GIVEN_UP'] as const

export const sendAgain = (post: Post) =>
  http.post(`${PATH}/${post.id}/sending`, { version: post.version })
export const giveUp = (post: Post) =>
  http.post(`${PATH}/${post.id}/giving-up`, { version: post.version })

const POLL = 10_000

/** The ways out and how they stand, looked at again while the page is open. */
export function useLines() {
  return useQuery({
    queryKey: ['outbox-lines'],
    queryFn: () => http.get<Line[]>(`${PATH}/lines`),
    refetchInterval: POLL,
  })
}

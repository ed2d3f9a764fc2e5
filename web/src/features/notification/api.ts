import { useQuery } from '@tanstack/vue-query'
import { http, type PageOf } from '@/shared/api/http'
import { queries } from '@/shared/api/queries'

export const KINDS = ['TODO', 'ALERT', 'NOTICE'] as const
export type Kind = (typeof KINDS)[number]

export interface Message {
  id: number
  kind: Kind
  text: string
  link: string | null
  at: string
  readAt: string | null
  doneAt: string | null
}

export interface Counts {
  todo: number
  alert: number
  notice: number
  unread: number
}

export interface Notice {
  id: number
  title: string
  body: string
  unitId: number
  staffId: number
  staffName: string
  at: string
  withdrawnAt: string | null
  told: number
  read: number
}

export const useCounts = () =>
  useQuery({
    queryKey: ['messages', 'counts'],
    queryFn: ({ signal }) => http.get<Counts>('/api/messages/counts', undefined, signal),
  })

/** The newest that wait: to-dos not yet done, the others while unread. */
export const waiting = (kind: Kind, signal?: AbortSignal) =>
  http.get<PageOf<Message>>(
    '/api/messages',
    { kind, state: kind === 'TODO' ? 'OPEN' : 'UNREAD', size: 8 },
    signal,
  )

const changed = async () => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['messages'] }),
    queries.invalidateQueries({ queryKey: ['table', '/api/messages'] }),
  ])
}

export async function markRead(what: { ids?: number[]; kind?: Kind }): Promise<void> {
  await http.post('/api/messages/readings', what)
  await changed()
}

export async function markUnread(id: number): Promise<void> {
  await http.delete(`/api/messages/${id}/reading`)
  await changed()
}

export const notice = (id: number) => http.get<Notice>(`/api/notices/${id}`)
export const publish = (entered: { title: string; body: string; unitId: number | null }) =>
  http.post<Notice>('/api/notices', entered)
export const withdraw = (id: number) => http.post<void>(`/api/notices/${id}/withdrawal`)

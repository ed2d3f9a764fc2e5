import { useQuery } from '@tanstack/vue-query'
import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import { queries } from '@/shared/api/queries'

export type Message = Api<'notification.Message'>
export type Kind = Message['kind']
export type Counts = Api<'notification.Mailbox.Counts'>
export type Notice = Api<'notification.Notice'>

export const KINDS: readonly Kind[] = ['TODO', 'ALERT', 'NOTICE']

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

export async function markRead(what: Api<'notification.MessageController.Reading'>): Promise<void> {
  await http.post('/api/messages/readings', what)
  await changed()
}

export async function markUnread(id: number): Promise<void> {
  await http.delete(`/api/messages/${id}/reading`)
  await changed()
}

export const notice = (id: number) => http.get<Notice>(`/api/notices/${id}`)
export const publish = (entered: Api<'notification.NoticeController.NewNotice'>) =>
  http.post<Notice>('/api/notices', entered)
export const withdraw = (id: number) => http.post<void>(`/api/notices/${id}/withdrawal`)

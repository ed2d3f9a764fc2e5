import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Letter = Api<'mailbox.LetterView'>
export type State = Api<'mailbox.LetterBox.State'>

export const PATH = '/api/complaint-letters'
export const OUTCOMES = ['LODGED', 'ADDED', 'AUTOMATIC', 'NOT_TAKEN', 'SETTLED'] as const

export const readNow = () => http.post<State>(`${PATH}/reading`, {})
export const settle = (letter: Letter, note: string) =>
  http.post(`${PATH}/${letter.id}/settling`, { version: letter.version, note })

/** How the mailbox stands. */
export function useMailbox() {
  return useQuery({
    queryKey: ['complaint-mailbox'],
    queryFn: () => http.get<State>(`${PATH}/state`),
  })
}

import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import type { Tone } from '@/shared/components/tone'

export type Line = Api<'rights.RightsViews.Line'>
export type Detail = Api<'rights.RightsViews.Detail'>
export type Terms = Api<'rights.RightsViews.Terms'>
type RequestForm = Api<'rights.RightsController.RequestForm'>
type IdentityForm = Api<'rights.RightsController.IdentityForm'>
type DecisionForm = Api<'rights.RightsController.DecisionForm'>
type AnswerForm = Api<'rights.RightsController.AnswerForm'>
type Received = Api<'rights.RightsController.Received'>

export const APPLICANTS = ['CUSTOMER', 'HEIR', 'GUARDIAN'] as const
export const STATES = ['RECEIVED', 'GRANTED', 'REFUSED', 'ANSWERED'] as const

export type State = Line['request']['state']
export const STATE_TONES: Record<State, Tone> = {
  RECEIVED: 'action',
  GRANTED: 'good',
  REFUSED: 'bad',
  ANSWERED: 'plain',
}

export const useTerms = () =>
  useQuery({ queryKey: ['rights-terms'], queryFn: () => http.get<Terms>('/api/rights-terms') })

export const useRequest = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['rights-requests', id.value]),
    queryFn: () => http.get<Detail>(`/api/rights-requests/${id.value}`),
  })

export const receive = (customer: number, form: RequestForm) =>
  http.post<Received>(`/api/customers/${customer}/rights-requests`, form)
export const identify = (id: number, form: IdentityForm) =>
  http.post<Detail>(`/api/rights-requests/${id}/identity`, form)
export const decide = (id: number, form: DecisionForm) =>
  http.post<Detail>(`/api/rights-requests/${id}/decision`, form)
export const answer = (id: number, form: AnswerForm) =>
  http.post<Detail>(`/api/rights-requests/${id}/answer`, form)
export const takeCopy = (id: number, number: string, password: string) =>
  http.download(`/api/rights-requests/${id}/copy`, `${number}.zip`, undefined, { password })

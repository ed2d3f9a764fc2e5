import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import type { Tone } from '@/shared/components/tone'

export type Purpose = Api<'consent.ConsentViews.PurposeView'>
export type OfCustomer = Api<'consent.ConsentViews.OfCustomer'>
export type Standing = Api<'consent.ConsentViews.Standing'>
export type Line = Api<'consent.ConsentViews.Line'>
export type Renewal = Api<'consent.Renewals.Renewal'>
export type Giving = Api<'consent.ConsentController.GivingForm'>
export type State = Standing['state']

export const MANNERS = ['PAPER', 'RECORDING', 'PAGE'] as const
export const RELATIONS = ['PARENT', 'GUARDIAN'] as const

export const TONES: Record<State, Tone> = {
  NOT_NEEDED: 'plain',
  GIVEN: 'good',
  LAPSED: 'warn',
  WITHDRAWN: 'bad',
  MISSING: 'plain',
}

export const usePurposes = () =>
  useQuery({
    queryKey: ['consent-purposes'],
    queryFn: () => http.get<Purpose[]>('/api/consent-purposes'),
  })

export const useConsents = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['customers', id.value, 'consents']),
    queryFn: () => http.get<OfCustomer>(`/api/customers/${id.value}/consents`),
  })

export const give = (id: number, form: Giving) => http.post(`/api/customers/${id}/consents`, form)

export const withdraw = (id: number, consent: number, manner: string, evidence: string) =>
  http.post(`/api/customers/${id}/consents/${consent}/withdrawal`, {
    manner,
    evidence: evidence === '' ? null : evidence,
  })

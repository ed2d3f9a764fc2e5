import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Terms = Api<'handover.HandOverController.TermsView'>
export type HandOverRow = Api<'handover.HandOverRows.Row'>
export type AgreementRow = Api<'handover.AgreementController.Row'>
export type Line = Api<'handover.HandOverQueries.Line'>
type Giving = Api<'handover.HandOverController.Form'>
type AgreementForm = Api<'handover.AgreementController.Form'>

const MOST = 500

export const STATES = ['ASKED', 'CONSENTED', 'REFUSED', 'WITHDRAWN'] as const

export const terms = () => http.get<Terms>('/api/hand-over-terms')
export const agreements = () => http.get<PageOf<AgreementRow>>('/api/agreements', { size: MOST })
export const register = (form: AgreementForm) => http.post('/api/agreements', form)
export const endAgreement = (id: number, note: string) =>
  http.post(`/api/agreements/${id}/end`, { note })
export const handOver = (id: number) => http.get<HandOverRow>(`/api/hand-overs/${id}`)
export const handOverCustomers = (id: number) => http.get<Line[]>(`/api/hand-overs/${id}/customers`)
export const give = (form: Giving) => http.post<{ id: number }>('/api/hand-overs', form)
export const consent = (id: number) => http.post(`/api/hand-overs/${id}/consent`, {})
export const refuse = (id: number, note: string) =>
  http.post(`/api/hand-overs/${id}/refusal`, { note })
export const withdraw = (id: number) => http.post(`/api/hand-overs/${id}/withdrawal`, {})
export const takeFile = ({ id, number }: HandOverRow['handOver'], password: string) =>
  http.download(`/api/hand-overs/${id}/file`, `${number}.zip`, undefined, { password })

import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Terms = Api<'reveal.RevealController.TermsView'>
export type Revealed = Api<'reveal.Revealed'>
type Request = Api<'reveal.RevealController.Request'>

export const revealTerms = () => http.get<Terms>('/api/reveal-terms')
export const revealedNow = (id: number) => http.get<Revealed>(`/api/customers/${id}/reveal`)
export const reveal = (id: number, request: Request) =>
  http.post<Revealed>(`/api/customers/${id}/reveal`, request)

export type CaseLine = Api<'reveal.CaseLines.Line'>
export type Cases = Api<'reveal.LookCases.Cases'>
export type CaseDetail = Api<'reveal.LookCases.Detail'>
export const CASES = '/api/unusual-looks'
export const caseOf = (id: number) => http.get<CaseDetail>(`${CASES}/${id}`)
export const closeCase = (id: number, remark: string) =>
  http.post<CaseLine>(`${CASES}/${id}/closure`, { remark })

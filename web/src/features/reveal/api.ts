import { http } from '@/shared/api/http'
import type { components } from '@/shared/api/schema'

type Schemas = components['schemas']
export type Terms = Schemas['io.keheng.reveal.RevealController.TermsView']
export type Revealed = Schemas['io.keheng.reveal.Revealed']

export interface RevealRequest {
  fields: string[] | null
  purpose: string
  reference: string | null
}

export const revealTerms = () => http.get<Terms>('/api/reveal-terms')
export const revealedNow = (id: number) => http.get<Revealed>(`/api/customers/${id}/reveal`)
export const reveal = (id: number, request: RevealRequest) =>
  http.post<Revealed>(`/api/customers/${id}/reveal`, request)

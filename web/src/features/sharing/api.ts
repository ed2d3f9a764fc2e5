import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Terms = Api<'sharing.ShareController.TermsView'>
export type ShareRow = Api<'sharing.SharePages.Row'>
export type ShareLine = Api<'sharing.ShareCustomerQueries.Line'>
export type UseRow = Api<'sharing.SharePages.UseRow'>
type Request = Api<'sharing.ShareController.Request'>

export const STATES = [
  'PENDING',
  'LIVE',
  'FUTURE',
  'ENDED',
  'REJECTED',
  'WITHDRAWN',
  'REVOKED',
] as const

export const terms = () => http.get<Terms>('/api/sharing-terms')
export const share = (id: number) => http.get<ShareRow>(`/api/shares/${id}`)
export const shareCustomers = (id: number) => http.get<ShareLine[]>(`/api/shares/${id}/customers`)
export const shareUses = (id: number, page: number, size: number) =>
  http.get<PageOf<UseRow>>(`/api/shares/${id}/looks`, { page, size })
export const apply = (request: Request) => http.post<{ id: number }>('/api/shares', request)
export const approve = (id: number) => http.post(`/api/shares/${id}/approval`, {})
export const reject = (id: number, note: string) =>
  http.post(`/api/shares/${id}/rejection`, { note })
export const withdraw = (id: number) => http.post(`/api/shares/${id}/withdrawal`, {})
export const revoke = (id: number, note: string) =>
  http.post(`/api/shares/${id}/revocation`, { note })

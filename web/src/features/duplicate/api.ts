import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type PairLine = Api<'duplicate.Pairs.Line'>
export type Compared = Api<'duplicate.Comparisons.Compared'>
export type Side = Api<'duplicate.Comparisons.Side'>
export type FieldLine = Api<'merging.CustomerComparison.Line'>
export type Given = Api<'merging.CustomerComparison.Given'>
export type MergeRow = Api<'mergerequest.MergeQueries.Row'>
export type MergeDetail = Api<'mergerequest.MergeViews.Detail'>
export type Search = Api<'duplicate.Search'>
type Counts = Api<'mergerequest.MergeViews.Counts'>
type Request = Api<'mergerequest.MergeController.Request'>

export const STRENGTHS = ['CERTAIN', 'LIKELY', 'POSSIBLE', 'STATED'] as const
export const PAIR_STATES = ['OPEN', 'DIFFERENT'] as const
export const MERGE_STATES = ['REQUESTED', 'MERGED', 'UNDONE', 'REJECTED', 'WITHDRAWN'] as const

export const counts = () => http.get<Counts>('/api/duplicates/counts')
export const searches = () => http.get<Search[]>('/api/duplicates/searches')
export const search = () => http.post<Search>('/api/duplicates/searches', {})
export const compared = (id: number) => http.get<Compared>(`/api/duplicates/${id}`)
export const state = (customerId: number, otherId: number) =>
  http.post<{ id: number }>('/api/duplicates', { customerId, otherId })
export const different = (id: number, version: number, reason: string) =>
  http.post(`/api/duplicates/${id}/difference`, { version, reason })
export const ask = (request: Request) => http.post<{ id: number }>('/api/merges', request)
export const merge = (id: number) => http.get<MergeDetail>(`/api/merges/${id}`)
export const approve = (detail: MergeDetail) =>
  http.post(`/api/merges/${detail.merge.id}/approval`, {
    survivorVersion: detail.survivorVersion,
    absorbedVersion: detail.absorbedVersion,
  })
export const reject = (id: number, note: string) =>
  http.post(`/api/merges/${id}/rejection`, { note })
export const withdraw = (id: number) => http.post(`/api/merges/${id}/withdrawal`, {})
export const undo = (id: number, fields: string[], reason: string) =>
  http.post(`/api/merges/${id}/undoing`, { fields, reason })

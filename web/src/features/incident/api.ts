import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Incident = Api<'incident.Incident'>
export type IncidentLine = Api<'incident.IncidentController.Line'>
export type IncidentDetail = Api<'incident.IncidentController.Detail'>
export type Step = Api<'incident.Step'>
export type AffectedLine = Api<'incident.AffectedRepository.Line'>
export type ToldLeak = Api<'incident.ToldLeaks.Told'>
export type Facts = Api<'incident.IncidentForms.Facts'>

export const KINDS = ['LEAK', 'TAMPERING', 'LOSS'] as const
export const WAYS = ['LETTER', 'MESSAGE', 'PHONE', 'ANNOUNCEMENT'] as const

/** What is done in an incident, by the last part of its address. */
export type Act = 'affected' | 'report' | 'notices' | 'cases' | 'closure'

export const incident = (id: number) => http.get<IncidentDetail>(`/api/incidents/${id}`)
export const affected = (id: number, page: number) =>
  http.get<PageOf<AffectedLine>>(`/api/incidents/${id}/affected`, { page, size: 20 })
export const open = (drill: boolean, facts: Facts) =>
  http.post<Incident>('/api/incidents', { drill, facts })
export const tell = (told: Api<'incident.IncidentForms.Telling'>) =>
  http.post<ToldLeak>('/api/incidents/told', told)
export const change = (id: number, version: number, facts: Facts) =>
  http.put<Incident>(`/api/incidents/${id}`, { version, facts })
export const act = (id: number, what: Act, body: Record<string, unknown>) =>
  http.post(`/api/incidents/${id}/${what}`, body)

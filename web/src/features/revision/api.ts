import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type RevisionRow = Api<'revision.RevisionViews.Line'>
export type RevisionDetail = Api<'revision.RevisionViews.Detail'>
export type DraftLine = Api<'revision.RevisionViews.DraftLine'>
export type DraftDetail = Api<'revision.DraftDetail'>
export type Source = Api<'revision.DraftDetail.SourceView'>
export type Difference = Api<'revision.Difference'>
export type Requirement = Api<'revision.Requirement'>
export type Finding = Api<'measure.FindingView'>
export type Checked = Api<'measure.FindingTexts.Checked'>
export type Head = Api<'revision.RevisionController.Form'>

export const STATES = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'SCHEDULED',
  'IN_FORCE',
  'SUPERSEDED',
  'WITHDRAWN',
] as const

const one = (id: number) => `/api/revisions/${id}`
const draft = (id: number, model: string) => `${one(id)}/drafts/${model}`

export const readRevision = (id: number) => http.get<RevisionDetail>(one(id))
export const open = (set: string, head: Head, restores: number | null) =>
  http.post<{ id: number }>('/api/revisions', { set, head, restores })
export const edit = (id: number, version: number, head: Head) =>
  http.put(one(id), { version, head })
export const submit = (id: number) => http.post(`${one(id)}/submission`, {})
export const withdraw = (id: number, reason: string) =>
  http.post(`${one(id)}/withdrawal`, { reason })
export const say = (id: number, act: 'consent' | 'approval' | 'correction-approval') =>
  http.post(`${one(id)}/${act}`, { note: null })
export const giveBack = (id: number, reason: string) => http.post(`${one(id)}/return`, { reason })
export const release = (id: number) => http.post(`${one(id)}/release`, { effectiveFrom: null })

export const takeModel = (id: number, model: string) =>
  http.post<DraftDetail>(`${one(id)}/drafts`, { model })
export const dropModel = (id: number, model: string) => http.delete(draft(id, model))
export const readDraft = (id: number, model: string) => http.get<DraftDetail>(draft(id, model))
export const saveDraft = (id: number, model: string, version: number, dmn: string) =>
  http.put<DraftDetail>(draft(id, model), { version, dmn })
export const setParameter = (id: number, of: DraftDetail, name: string, value: string) =>
  http.put<DraftDetail>(`${draft(id, of.model)}/parameter`, { version: of.version, name, value })
export const addInput = (id: number, of: DraftDetail, decision: string, fact: string) =>
  http.post<DraftDetail>(`${draft(id, of.model)}/inputs`, { version: of.version, decision, fact })
export const rebase = (id: number, model: string) =>
  http.post<DraftDetail>(`${draft(id, model)}/rebase`, {})
export const checkDraft = (id: number, model: string, dmn: string) =>
  http.post<Checked>(`${draft(id, model)}/checks`, { dmn })

export const downloadDraft = (id: number, model: string, kind: 'DMN' | 'XLSX') =>
  http.download(`${draft(id, model)}/file`, `${model}.${kind.toLowerCase()}`, { kind })
export function uploadDraft(id: number, of: DraftDetail, file: File): Promise<DraftDetail> {
  const form = new FormData()
  form.append('version', String(of.version))
  form.append('kind', file.name.toLowerCase().endsWith('.xlsx') ? 'XLSX' : 'DMN')
  form.append('file', file)
  return http.post<DraftDetail>(`${draft(id, of.model)}/file`, form)
}
export const setSource = (
  id: number,
  of: DraftDetail,
  source: { decision: string; row: number; rules: string[]; article: string },
) => http.put<DraftDetail>(`${draft(id, of.model)}/source`, { version: of.version, ...source })

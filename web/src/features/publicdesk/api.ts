import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Unit = Api<'publicdesk.PublicComplaints.Choice'>
export type Receipt = Api<'publicdesk.PublicComplaints.Receipt'>
export type PhoneLine = Api<'publicdesk.PublicComplaints.Line'>
export type Status = Api<'publicdesk.PublicComplaints.Status'>

const BASE = '/api/public/complaints'

export const readUnits = () => http.get<Unit[]>(`${BASE}/units`)
export const readLines = (unit: string | null) => http.get<PhoneLine[]>(`${BASE}/lines`, { unit })
export const lodge = (form: Api<'publicdesk.PublicController.Form'>) =>
  http.post<Receipt>(BASE, form)
export const readStatus = (key: Receipt) => http.post<Status>(`${BASE}/status`, key)
export const withdraw = (key: Receipt, reason: string) =>
  http.post(`${BASE}/withdrawal`, { ...key, reason })
export const score = (key: Receipt, value: number, words: string) =>
  http.post(`${BASE}/satisfaction`, { ...key, score: value, words: words || null })

export function attach(key: Receipt, file: File) {
  const form = new FormData()
  form.append('number', key.number)
  form.append('code', key.code)
  form.append('file', file)
  return http.post(`${BASE}/attachments`, form)
}

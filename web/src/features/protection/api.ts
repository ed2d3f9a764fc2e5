import { http } from '@/shared/api/http'

export const DATA_CLASSES = ['C3', 'C2', 'C1', 'PUBLIC'] as const
export type DataClass = (typeof DATA_CLASSES)[number]

export const PROTECTIONS = ['SEALED', 'INDEX', 'HASH', 'MASKED', 'SCOPE', 'NONE'] as const
export type Protection = (typeof PROTECTIONS)[number]

export interface Field {
  column: string
  table: string
  dataClass: DataClass
  mask: string | null
  protection: Protection
}

export const SUITES = ['INTERNATIONAL', 'NATIONAL'] as const
export type Suite = (typeof SUITES)[number]

export interface SealingKey {
  id: number
  suite: Suite
  state: 'PRIMARY' | 'FORMER'
  createdAt: string
  retiredAt: string | null
  values: number
}

export interface Overview {
  primary: number
  suite: Suite
  indexSuite: Suite
  folder: string
  keys: SealingKey[]
}

export interface Reencryption {
  id: number
  keyId: number
  state: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'
  done: number
  total: number
  unreadable: number
  staffName: string
  startedAt: string
  endedAt: string | null
}

export const overview = () => http.get<Overview>('/api/protection/keys')
export const rotate = (replaces: number, suite: Suite) =>
  http.post<Overview>('/api/protection/keys', { replaces, suite })
export const reencryptions = () => http.get<Reencryption[]>('/api/protection/reencryptions')
export const reencrypt = () => http.post<Reencryption>('/api/protection/reencryptions', {})
export const cancelReencryption = (id: number) => http.delete(`/api/protection/reencryptions/${id}`)

import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http, type PageOf } from '@/shared/api/http'

export type Kind = 'CHANGE' | 'LOOK' | 'EVENT'

export interface FieldChange {
  name: string
  before: unknown
  after: unknown
}

export interface TrailLine {
  entry: {
    id: number
    kind: Kind
    entity: string
    entityId: string
    action: string
    staffId: number
    staffName: string
    at: string
    address: string | null
    agent: string | null
    purpose: string | null
    reference: string | null
    fields: FieldChange[]
  }
  kindLabel: string
  entityLabel: string
  actionLabel: string
  subject: string
  purposeLabel: string | null
  staffNo: string | null
}

export interface TrailDetail {
  line: TrailLine
  block: number | null
  customerId: number | null
}

export interface Word {
  code: string
  label: string
}

export interface ChainView {
  chain: {
    blocks: number
    sealed: number
    pending: number
    anchoredBlock: number
    anchoredAt: string | null
  }
  verified: { whole: boolean; at: string; staffName: string } | null
}

export interface RunView {
  state: 'RUNNING' | 'DONE' | 'FAILED'
  staffName: string
  startedAt: string
  blocks: number
  ofBlocks: number
  result: {
    whole: boolean
    blocks: number
    rows: number
    anchors: number
    pending: number
    broken: number
  } | null
  breaks: { text: string }[]
}

export interface LookLine {
  look: {
    id: number
    staffName: string
    at: string
    fields: string[]
    reference: string | null
    until: string | null
    address: string | null
  }
  purposeLabel: string | null
  staffNo: string | null
}

export interface LookCount {
  staffId: number
  staffName: string
  day: string
  looks: number
  customers: number
}

export const KINDS = ['CHANGE', 'LOOK', 'EVENT'] as const

export function useEntities() {
  return useQuery({
    queryKey: ['audit', 'entities'],
    queryFn: () => http.get<Word[]>('/api/audit/entries/entities'),
  })
}

export function useDetail(id: Ref<number | undefined>) {
  return useQuery({
    queryKey: computed(() => ['audit', 'entry', id.value]),
    queryFn: () => http.get<TrailDetail>(`/api/audit/entries/${id.value ?? 0}`),
    enabled: computed(() => id.value !== undefined),
  })
}

export function useChain() {
  return useQuery({
    queryKey: ['audit', 'chain'],
    queryFn: () => http.get<ChainView>('/api/audit/chain'),
  })
}

export function useLooks(id: Ref<number>, page: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'looks', page.value]),
    queryFn: () =>
      http.get<PageOf<LookLine>>(`/api/customers/${id.value}/looks`, { page: page.value }),
  })
}

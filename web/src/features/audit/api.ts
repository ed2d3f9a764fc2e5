import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http, type PageOf } from '@/shared/api/http'
import type { components } from '@/shared/api/schema'

type Schemas = components['schemas']

export type TrailLine = Schemas['io.keheng.auditor.TrailLine']
export type TrailDetail = Schemas['io.keheng.auditor.TrailLine.Detail']
export type Word = Schemas['io.keheng.auditor.AuditController.Word']
export type ChainView = Schemas['io.keheng.auditor.ChainController.ChainView']
export type RunView = Schemas['io.keheng.auditor.ChainController.RunView']
export type LookLine = Schemas['io.keheng.auditor.LookController.LookLine']
export type LookCount = Schemas['io.keheng.audit.Look.Count']

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

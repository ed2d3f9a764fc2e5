import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type TrailLine = Api<'auditor.TrailLine'>
export type RunView = Api<'auditor.ChainController.RunView'>
export type LookCount = Api<'audit.Look.Count'>
type LookLine = Api<'auditor.LookController.LookLine'>

export const KINDS = ['CHANGE', 'LOOK', 'EVENT'] as const

export function useEntities() {
  return useQuery({
    queryKey: ['audit', 'entities'],
    queryFn: () => http.get<Api<'auditor.AuditController.Word'>[]>('/api/audit/entries/entities'),
  })
}

export function useDetail(id: Ref<number | undefined>) {
  return useQuery({
    queryKey: computed(() => ['audit', 'entry', id.value]),
    queryFn: () => http.get<Api<'auditor.TrailLine.Detail'>>(`/api/audit/entries/${id.value ?? 0}`),
    enabled: computed(() => id.value !== undefined),
  })
}

export function useChain() {
  return useQuery({
    queryKey: ['audit', 'chain'],
    queryFn: () => http.get<Api<'auditor.ChainController.ChainView'>>('/api/audit/chain'),
  })
}

export function useLooks(id: Ref<number>, page: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'looks', page.value]),
    queryFn: () =>
      http.get<PageOf<LookLine>>(`/api/customers/${id.value}/looks`, { page: page.value }),
  })
}

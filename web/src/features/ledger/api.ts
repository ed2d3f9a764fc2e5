import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Account = Api<'holding.HoldingQueries.Account'>
export type Holdings = Api<'holding.Holdings.View'>
export type Flow = Api<'holding.Holdings.Flow'>
export type Transaction = Api<'lake.Series.Entry'>

export function useHoldings(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'holdings']),
    queryFn: () => http.get<Holdings>(`/api/customers/${id.value}/holdings`),
  })
}

export function useFlows(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'flows']),
    queryFn: () => http.get<Flow[]>(`/api/customers/${id.value}/flows`, { months: 24 }),
  })
}

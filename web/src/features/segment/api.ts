import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'

export interface CustomerClass {
  table: string
  tableLabel: string
  outcome: string
  outcomeLabel: string
  asOf: string
  since: string
  release: string
  articles: string[]
}

export interface Metric {
  name: string
  label: string
  value: string | number | boolean | null
  unit: string | null
  meaning: string
}

export interface Metrics {
  asOf: string | null
  metrics: Metric[]
}

export interface Run {
  id: number
  asOf: string
  state: string
  startedAt: string
  finishedAt: string | null
  staffName: string | null
  customers: number
  changed: number
  done: number
  total: number
  problem: string | null
  tables: {
    table: string
    label: string
    outcomes: { code: string; label: string; count: number }[]
  }[]
}

export interface Figure {
  table: string
  label: string
  outcomes: { code: string; label: string; count: number }[]
}

export function useClasses(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'classes']),
    queryFn: () => http.get<CustomerClass[]>(`/api/customers/${id.value}/classes`),
  })
}

export function useMetrics(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['customers', id.value, 'metrics']),
    queryFn: () => http.get<Metrics>(`/api/customers/${id.value}/metrics`),
  })
}

export interface ClassTable {
  table: string
  label: string
  outcomes: { code: string; label: string }[]
}

export function useClassTables() {
  return useQuery({
    queryKey: ['segments', 'tables'],
    queryFn: () => http.get<ClassTable[]>('/api/segments/tables'),
  })
}

export function useFigures() {
  return useQuery({
    queryKey: ['segments', 'figures'],
    queryFn: () => http.get<Figure[]>('/api/segments/figures'),
  })
}

export const whyAddress = (customer: number, table: string) =>
  `/api/customers/${customer}/classes/${table}/why`

export interface Member {
  id: number
  number: string
  name: string
  kind: string
  currency: string
  outcome: string
  outcomeLabel: string
  since: string
}

import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type CustomerClass = Api<'segment.CustomerClasses.CustomerClass'>
export type Standing = Api<'classchange.Standing'>
export type Schedule = Api<'classification.Nights.Schedule'>
export type Metric = Api<'segment.CustomerClasses.Metric'>
export type Metrics = Api<'segment.CustomerClasses.CustomerMetrics'>
export type Run = Api<'classification.RunView'>
export type Figure = Api<'classification.TableFigures'>

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

export type Member = Api<'segment.Segments.MemberView'>

export function useSchedule() {
  return useQuery({
    queryKey: ['classifications', 'schedule'],
    queryFn: () => http.get<Schedule>('/api/classifications/schedule'),
  })
}

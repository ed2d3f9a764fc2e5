import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Whole = Api<'truthfulness.Figures.Whole'>
export type OfUnit = Api<'truthfulness.Figures.OfUnit'>
export type OfCheck = Api<'truthfulness.Figures.OfCheck'>
export type CheckRun = Api<'checkrun.CheckRun'>
export type Line = Api<'truthfulness.Findings.Line'>
export type Detail = Api<'truthfulness.Findings.Detail'>
export type CustomerTruth = Api<'truthfulness.CustomerTruths.CustomerTruth'>
export type State = Line['finding']['state']

export const GROUPS = [
  'MISSING',
  'MALFORMED',
  'CONTRADICTORY',
  'SHARED',
  'STAFF',
  'OUTDATED',
] as const
export const STATES: readonly State[] = ['FOUND', 'CONFIRMED', 'ACCEPTED', 'CORRECTED']
export const TONES = {
  FOUND: 'warn',
  CONFIRMED: 'bad',
  ACCEPTED: 'plain',
  CORRECTED: 'good',
} as const

export const useFigures = (check: Ref<string>) =>
  useQuery({
    queryKey: computed(() => ['truthfulness', 'figures', check.value]),
    queryFn: () => http.get<Whole>('/api/truthfulness/figures', { check: check.value }),
  })

export const runs = () => http.get<PageOf<CheckRun>>('/api/truthfulness/checks', { size: 1 })
export const startCheck = () => http.post<CheckRun>('/api/truthfulness/checks')

export const useDetail = (id: Ref<number | undefined>) =>
  useQuery({
    queryKey: computed(() => ['truthfulness', 'finding', id.value]),
    queryFn: () => http.get<Detail>(`/api/truthfulness/findings/${id.value ?? 0}`),
    enabled: computed(() => id.value !== undefined),
  })

export const confirm = (line: Line, note: string) =>
  http.post<Detail>(`/api/truthfulness/findings/${line.finding.id}/confirmation`, {
    version: line.finding.version,
    note: note === '' ? null : note,
  })

export const accept = (line: Line, reason: string) =>
  http.post<Detail>(`/api/truthfulness/findings/${line.finding.id}/acceptance`, {
    version: line.finding.version,
    reason,
  })

export const useTruth = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['customers', id.value, 'truthfulness']),
    queryFn: () => http.get<CustomerTruth>(`/api/customers/${id.value}/truthfulness`),
  })

export const recheck = (id: number) =>
  http.post<CustomerTruth>(`/api/customers/${id}/truthfulness/check`)

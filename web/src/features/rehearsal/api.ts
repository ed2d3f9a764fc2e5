import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Rehearsal = Api<'rehearsal.RehearsalViews.RehearsalView'>
export type Detail = Api<'rehearsal.RehearsalViews.Detail'>
export type Matrix = Api<'rehearsal.Figures.Matrix'>
export type Cell = Api<'rehearsal.Figures.Cell'>
export type Outcome = Api<'rehearsal.Figures.Outcome'>
export type Part = Api<'rehearsal.Figures.Part'>
export type Costs = Api<'rehearsal.Figures.Costs'>
export type CurveView = Api<'rehearsal.Effects.CurveView'>
export type Parameter = Api<'rehearsal.Effects.ParameterView'>
export type Boundary = Api<'rehearsal.NearEffects.BoundaryView'>
export type NearLines = Api<'rehearsal.NearEffects.NearLines'>
export type Line = Api<'rehearsal.BehindFigures.Line'>
export type Lines = Api<'rehearsal.BehindFigures.Lines'>
export type Comparison = Api<'rehearsal.RehearsalComparisons.Comparison'>
export type Revision = Api<'revision.RevisionViews.Line'>

/** Stands for no outcome in an address. */
export const NONE = '-'

const POLL = 800
const one = (id: number) => `/api/rehearsals/${id}`

export const start = (revision: number, asOf: string, name: string) =>
  http.post<Rehearsal>('/api/rehearsals', { revision, asOf, name, tables: null })
export const cancel = (id: number) => http.post(`${one(id)}/cancellation`)
export const rename = (id: number, name: string) => http.put(`${one(id)}/name`, { name })
export const remove = (id: number) => http.delete(one(id))
export const takeAway = (id: number) => http.download(`${one(id)}/export`, `rehearsal-${id}.xlsx`)

export const running = (rehearsal: Rehearsal | undefined): boolean => rehearsal?.state === 'RUNNING'

export function useRehearsal(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['rehearsals', id.value]),
    queryFn: () => http.get<Detail>(one(id.value)),
    refetchInterval: (query) => (running(query.state.data?.rehearsal) ? POLL : false),
  })
}

/** Something of a finished rehearsal: `units`, `managers`, `parameters?table=…`. */
export function useOf<T>(id: Ref<number>, what: Ref<string>, wanted: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => ['rehearsals', id.value, what.value]),
    queryFn: () => http.get<T>(`${one(id.value)}/${what.value}`),
    enabled: wanted,
    staleTime: Infinity,
  })
}

export function useRevisions() {
  return useQuery({
    queryKey: ['revisions', 'choice'],
    queryFn: async () => (await http.get<PageOf<Revision>>('/api/revisions', { size: 500 })).items,
  })
}

export function useRehearsals() {
  return useQuery({
    queryKey: ['rehearsals', 'choice'],
    queryFn: () => http.get<PageOf<Rehearsal>>('/api/rehearsals', { size: 100 }),
  })
}

export function useComparison(left: Ref<number>, right: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['rehearsals', 'comparison', left.value, right.value]),
    queryFn: () =>
      http.get<Comparison>('/api/rehearsals/comparison', { left: left.value, right: right.value }),
    enabled: computed(() => left.value > 0 && right.value > 0),
  })
}

type Run = Api<'classification.RunView'>

/** The latest finished run of the classification; null before the first. */
export function useLastRun(enabled: boolean) {
  return useQuery({
    queryKey: ['classifications', 'last'],
    queryFn: async () =>
      (await http.get<PageOf<Run>>('/api/classifications', { size: 20 })).items.find(
        (run) => run.state === 'DONE',
      ) ?? null,
    enabled,
  })
}

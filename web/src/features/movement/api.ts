import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Movement = Api<'movement.Movements.MovementView'>
export type TableMoves = Api<'movement.Movements.TableMoves'>
export type UnitMoves = Api<'movement.Movements.UnitMoves'>
export type RunCount = Api<'movement.MovementQueries.RunCount'>
export type Pending = Api<'classchange.PendingViews.PendingView'>
export type Override = Api<'classoverride.OverrideViews.OverrideView'>

export const DIRECTIONS = ['UP', 'DOWN', 'OTHER'] as const
export const KINDS = ['GRACE', 'FILING', 'REVIEW'] as const
export const OVERRIDE_STATES = ['ASKED', 'STANDING', 'REJECTED', 'WITHDRAWN', 'ENDED'] as const

export function useRuns() {
  return useQuery({
    queryKey: ['movements', 'runs'],
    queryFn: () => http.get<RunCount[]>('/api/movements/runs'),
  })
}

interface Asked {
  run?: string
  table?: string
  unit?: string
}

export function useFigures(asked: Ref<Asked>) {
  return useQuery({
    queryKey: computed(() => ['movements', 'figures', asked.value]),
    queryFn: () => http.get<TableMoves[]>('/api/movements/figures', { ...asked.value }),
  })
}

export function useUnitMoves(asked: Ref<Asked>) {
  return useQuery({
    queryKey: computed(() => ['movements', 'units', asked.value]),
    queryFn: () => http.get<UnitMoves[]>('/api/movements/units', { ...asked.value }),
  })
}

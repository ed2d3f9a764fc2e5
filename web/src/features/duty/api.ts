import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type DutyItem = Api<'duty.DutyItem'>
export type DutyName = Api<'duty.DutyController.DutyName'>
export type UnitFigures = Api<'duty.Duties.UnitFigures'>

export const STATES = ['DUE', 'LATE', 'DONE', 'DONE_LATE'] as const

export const record = (item: DutyItem, note: string | null) =>
  http.post(`/api/duties/${item.duty}/done`, {
    unitId: item.unitId,
    fromOn: item.fromOn,
    note,
  })
export const undo = (item: DutyItem) =>
  http.delete(`/api/duties/${item.duty}/done?unit=${item.unitId}&fromOn=${item.fromOn}`)

export function useFigures() {
  return useQuery({
    queryKey: ['duty-figures'],
    queryFn: () => http.get<UnitFigures[]>('/api/duty-calendar/figures'),
  })
}

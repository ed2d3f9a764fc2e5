import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Figures = Api<'complaintfigures.FigureView'>
export type Part = Api<'complaintfigures.FigureView.PartView'>
export type Line = Api<'complaintfigures.FigureView.LineView'>
export type Spot = Api<'complaintfigures.FigureView.SpotView'>
export type CaseLine = Api<'complaintfigures.ComplaintFigureController.CaseLine'>
export type ReportLine = Api<'complaintreport.ReportViews.Line'>
export type Report = Api<'complaintreport.ReportViews.View'>

export const FIGURES = '/api/complaint-figures'
export const REPORTS = '/api/complaint-reports'
export const PERIODS = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const
export const KINDS = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'CIRCULAR', 'FILING'] as const

/** What is counted, as the address holds it. */
export const ASKED = ['period', 'on', 'from', 'to', 'unit', 'staff'] as const
export type Asked = Partial<Record<(typeof ASKED)[number], string>>

/** Which cases of a figure. */
export type Which = 'RECEIVED' | 'ENDED' | 'TIMELY' | 'LATE' | 'RUNNING'

/** The address of the cases behind a figure. */
export const casesOf = (
  asked: Asked,
  part: Which,
  dimension?: Part['dimension'],
  code?: string | null,
) => ({
  path: '/complaints/figures/cases',
  query: { ...asked, part, ...(dimension === undefined ? {} : { dimension, code: code ?? '' }) },
})

export function useFigures(asked: Ref<Asked>) {
  return useQuery({
    queryKey: computed(() => ['complaint-figures', asked.value]),
    queryFn: () => http.get<Figures>(FIGURES, { ...asked.value }),
  })
}

export function useReport(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['complaint-reports', id.value]),
    queryFn: () => http.get<Report>(`${REPORTS}/${id.value}`),
  })
}

export const useCirculars = () =>
  useQuery({
    queryKey: ['complaint-circulars'],
    queryFn: () => http.get<ReportLine[]>('/api/complaint-circulars'),
  })

export const useLeague = (id: Ref<number | undefined>) =>
  useQuery({
    queryKey: computed(() => ['complaint-circulars', id.value]),
    queryFn: () => http.get<Report['league']>(`/api/complaint-circulars/${id.value}`),
    enabled: computed(() => id.value !== undefined),
  })

export const make = (kind: string, on: string, unitId: number | null) =>
  http.post<{ id: number }>(REPORTS, { kind, on, unitId })

export const send = (report: ReportLine, to: string) =>
  http.post(`${REPORTS}/${report.id}/sending`, { version: report.version, to })

import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Campaign = Api<'cleaning.Campaign'>
export type Plan = Api<'cleaning.Campaign.Plan'>
export type Step = Api<'cleaning.Campaign.Step'>
export type StepKind = Step['kind']
export type Part = Api<'cleaning.Campaign.Member'>['part']
export type Line = Api<'cleaning.Work.Line'>
export type Share = Api<'cleaning.Work.Share'>
export type Overdue = Api<'cleaning.Work.Overdue'>
export type LetterView = Api<'cleaning.Letters.LetterView'>
export type Summary = Api<'cleaning.Papers.Summary'>
export type Acceptance = Api<'cleaning.PaperRepository.Acceptance'>

export const STEPS: readonly StepKind[] = [
  'PREPARATION',
  'ACCEPTANCE',
  'RECTIFICATION',
  'CLEANING',
  'REPORT',
]
export const PARTS: readonly Part[] = ['LEADER', 'DEPARTMENT', 'STAFF', 'AGENT']
export const CHANNELS = ['PHONE', 'WEB', 'COUNTER', 'SMS'] as const
export const TONES = { PLANNED: 'plain', RUNNING: 'action', CLOSED: 'good' } as const

const BASE = '/api/cleaning/campaigns'
const at = (id: number, rest = ''): string => `${BASE}/${id}${rest}`

export const campaigns = () => http.get<PageOf<Campaign>>(BASE, { size: 100 })
export const plan = (entered: Plan) => http.post<Campaign>(BASE, { plan: entered })
export const change = (id: number, version: number, entered: Plan) =>
  http.put<Campaign>(at(id), { version, plan: entered })
export const start = (id: number) => http.post<Campaign>(at(id, '/start'))
export const stepDone = (id: number, kind: StepKind, note: string) =>
  http.post<Campaign>(at(id, '/steps'), { kind, note: note === '' ? null : note })
export const assign = (id: number, items: number[], staffId: number, dueOn: string) =>
  http.post<{ items: number }>(at(id, '/assignments'), { items, staffId, dueOn })
export const evidence = (id: number, item: number, text: string) =>
  http.post(at(id, `/items/${item}/evidence`), { text })
export const writeLetter = (id: number, staffId: number, dueOn: string) =>
  http.post<LetterView>(at(id, '/letters'), { staffId, dueOn })
export const apply = (id: number, text: string) =>
  http.post<Summary>(at(id, '/acceptances'), { text })
export const decide = (
  id: number,
  acceptance: number,
  result: { passed: boolean; note: string; rectifyBy: string | null },
) => http.post<Summary>(at(id, `/acceptances/${acceptance}/result`), result)
export const submitReport = (id: number, text: string) =>
  http.post<Summary>(at(id, '/report'), { text })

export function useCampaign(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['cleaning', id.value]),
    queryFn: () => http.get<Campaign>(at(id.value)),
  })
}

function useOf<T>(name: string, id: Ref<number>, when: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => ['cleaning', id.value, name]),
    queryFn: () => http.get<T>(at(id.value, `/${name}`)),
    enabled: when,
  })
}

export const useShares = (id: Ref<number>, when: Ref<boolean>) => useOf<Share[]>('shares', id, when)
export const useSummary = (id: Ref<number>, when: Ref<boolean>) =>
  useOf<Summary>('summary', id, when)
export const useLetters = (id: Ref<number>, when: Ref<boolean>) =>
  useOf<LetterView[]>('letters', id, when)
export const useCircular = (id: Ref<number>, when: Ref<boolean>) =>
  useOf<Overdue[]>('circular', id, when)

export const useStaff = () =>
  useQuery({
    queryKey: ['staff', 'names'],
    queryFn: () => http.get<PageOf<Api<'staff.StaffListQueries.Row'>>>('/api/staff', { size: 500 }),
  })

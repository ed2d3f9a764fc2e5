import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import type { Person } from '@/shared/organisation/people'

export type Entry = Api<'assessment.PointViews.Line'>
export type Own = Api<'assessment.PointViews.Own'>
export type ProposalLine = Api<'assessment.PointViews.ProposalLine'>
export type AppealLine = Api<'assessment.PointViews.AppealLine'>
export type Fault = Api<'assessment.Faults.Weight'>
export type Sum = Api<'assessment.PointSums.Line'>

export const POINTS = '/api/service-points'
export const PROPOSALS = '/api/point-proposals'
export const APPEALS = '/api/point-appeals'
export const SUMS = '/api/service-point-sums'

export const PROPOSAL_STATES = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const
export const APPEAL_STATES = ['OPEN', 'UPHELD', 'REJECTED'] as const
export const BY = ['STAFF', 'UNIT', 'BRANCH'] as const
export type By = (typeof BY)[number]

/** By which a written praise comes. */
export const CHANNELS = [
  'LETTER',
  'OPINION_BOX',
  'EMAIL',
  'WEBSITE',
  'MOBILE_APP',
  'MEDIA',
] as const

/** Whom a form names: a person, or a unit. */
export interface Whose {
  person: Person | null
  unitId: number | null
}
export const whose = ({ person, unitId }: Whose) => ({
  staffId: person?.id ?? null,
  unitId: person === null ? unitId : null,
})

/** The door of those of whom points may be posted. */
export const PEOPLE = `${POINTS}/staff`
export const post = (form: object) => http.post<Entry>(POINTS, form)
export const praise = (form: object) => http.post<Entry>(`${POINTS}/praise`, form)
export const reverse = (id: number, reason: string) =>
  http.post(`${POINTS}/${id}/reversal`, { reason })
export const appeal = (id: number, reason: string) =>
  http.post(`${POINTS}/${id}/appeal`, { reason })
export const confirm = (id: number, evidence: string, amount: number | null) =>
  http.post(`${PROPOSALS}/${id}/confirmation`, { evidence, amount })
export const dismiss = (id: number, reason: string) =>
  http.post(`${PROPOSALS}/${id}/dismissal`, { reason })
export const decide = (id: number, upheld: boolean, answer: string) =>
  http.post(`${APPEALS}/${id}/decision`, { upheld, answer })

export function useFaults(wanted: Ref<boolean>) {
  return useQuery({
    queryKey: ['point-faults'],
    queryFn: () => http.get<Fault[]>(`${POINTS}/faults`),
    enabled: wanted,
  })
}

export function useSums(month: Ref<string>, by: Ref<By>) {
  return useQuery({
    queryKey: computed(() => ['point-sums', month.value, by.value]),
    queryFn: () => http.get<Sum[]>(SUMS, { month: month.value, by: by.value }),
  })
}

/** The entries behind a sum. */
export const entriesOf = (sum: Sum, by: By, month: string) => ({
  path: '/service-points',
  query: {
    month,
    ...(by === 'STAFF' ? { staff: String(sum.staffId), unit: String(sum.unitId) } : {}),
    ...(by === 'UNIT' ? { unit: String(sum.unitId) } : {}),
    ...(by === 'BRANCH' ? { branch: String(sum.unitId) } : {}),
  },
})

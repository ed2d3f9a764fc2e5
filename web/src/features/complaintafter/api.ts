import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Visit = Api<'complaintafter.Visits.Line'>
export type Round = Api<'complaintafter.VisitController.RoundLine'>
export type RoundView = Api<'complaintafter.VisitController.RoundView'>
export type VolumeLine = Api<'complaintarchive.ArchiveViews.Line'>
export type Volume = Api<'complaintarchive.ArchiveViews.View'>

export const VISITS = '/api/complaint-visits'
export const ROUNDS = '/api/complaint-visit-rounds'
export const VOLUMES = '/api/complaint-volumes'

const STILL = 600_000

/** The highest score of satisfaction. */
export const useChoices = () =>
  useQuery({
    queryKey: ['complaint-choices'],
    queryFn: () => http.get<Api<'complaintdesk.DeskController.Choices'>>('/api/complaint-choices'),
    staleTime: STILL,
  })

export const visited = (visit: Visit, score: number, note: string) =>
  http.post(`/api/complaints/${visit.caseId}/acts`, {
    version: visit.version,
    act: 'VISITED',
    score,
    note,
  })

export const draw = (unitId: number, on: string) =>
  http.post<{ id: number }>(ROUNDS, { unitId, on })

export const useRound = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['complaint-visit-rounds', id.value]),
    queryFn: () => http.get<RoundView>(`${ROUNDS}/${id.value}`),
  })

export const useVolume = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['complaint-volumes', id.value]),
    queryFn: () => http.get<Volume>(`${VOLUMES}/${id.value}`),
  })

export const sum = (id: number, form: Api<'complaintarchive.ArchiveController.SummaryForm'>) =>
  http.post(`${VOLUMES}/${id}/summaries`, form)

export const hold = (id: number, reason: string) => http.post(`${VOLUMES}/${id}/holds`, { reason })

export const lift = (holdId: number, reason: string) =>
  http.post(`/api/complaint-holds/${holdId}/lifting`, { reason })

/** The telephone of a complainant who is no customer, in clear. */
export const telephone = (visit: Visit) =>
  http.post<Api<'complaintafter.VisitController.Telephone'>>(
    `/api/complaints/${visit.caseId}/telephone`,
  )

import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import type { Tone } from '@/shared/components/tone'

export type ClusterView = Api<'complaintcluster.ClusterViews.View'>
export type ClusterCase = Api<'complaintcluster.ClusterViews.CaseView'>
export type Line = Api<'improvement.ImprovementViews.Line'>
export type Rectification = Api<'improvement.ImprovementViews.View'>
export type Opening = Api<'improvement.Opening'>
export type Choice = Api<'improvement.ChoiceController.Choice'>
export type Choices = Api<'improvement.ChoiceController.Choices'>
export type AdviceLine = Api<'regulatoradvice.AdviceViews.View'>
export type AdviceDetail = Api<'regulatoradvice.AdviceController.Detail'>
export type AdviceForm = Api<'regulatoradvice.AdviceForm'>
export type EvidenceFile = Api<'evidence.Attachment'>

export const CLUSTERS = '/api/complaint-clusters'
export const RECTIFICATIONS = '/api/rectifications'
export const ADVICE = '/api/regulator-advice'

export const CLUSTER_STATES = ['OPEN', 'RECTIFYING', 'ENDED', 'DISMISSED'] as const
export const CLUSTER_KINDS = ['CATEGORY', 'PRODUCT', 'ROOT_CAUSE', 'UNIT', 'TEXT'] as const
export const STATES = ['PROPOSED', 'RUNNING', 'DONE', 'CLOSED', 'REFUSED'] as const

export const CLUSTER_TONES: Record<(typeof CLUSTER_STATES)[number], Tone> = {
  OPEN: 'action',
  RECTIFYING: 'warn',
  ENDED: 'good',
  DISMISSED: 'plain',
}
export const TONES: Record<(typeof STATES)[number], Tone> = {
  PROPOSED: 'action',
  RUNNING: 'action',
  DONE: 'warn',
  CLOSED: 'good',
  REFUSED: 'plain',
}

const STILL = 600_000

export const useChoices = () =>
  useQuery({
    queryKey: ['improvement-choices'],
    queryFn: () => http.get<Choices>('/api/improvement-choices'),
    staleTime: STILL,
  })

/** The door of those who may answer for a rectification. */
export const PEOPLE = '/api/improvement-staff'

export const useCluster = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['complaint-clusters', id.value]),
    queryFn: () => http.get<ClusterView>(`${CLUSTERS}/${id.value}`),
  })

/** The rectifications that a cluster or advice gave rise to. */
export const useRectifications = (of: 'cluster' | 'advice', id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['rectifications', of, id.value]),
    queryFn: () => http.get<PageOf<Line>>(RECTIFICATIONS, { [of]: id.value }),
  })

export const search = () => http.post(`${CLUSTERS}/search`)

export const dismiss = ({ cluster }: ClusterView, reason: string) =>
  http.post(`${CLUSTERS}/${cluster.id}/dismissal`, { version: cluster.version, reason })

export const useRectification = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['rectifications', id.value]),
    queryFn: () => http.get<Rectification>(`${RECTIFICATIONS}/${id.value}`),
  })

export const open = (form: Opening) => http.post<{ id: number }>(RECTIFICATIONS, form)

/** What is done in a rectification, by the last part of its address. */
export const act = (of: Line['rectification'], what: string, body: Record<string, unknown>) =>
  http.post(`${RECTIFICATIONS}/${of.id}/${what}`, { version: of.version, ...body })

export const useAdvice = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['regulator-advice', id.value]),
    queryFn: () => http.get<AdviceDetail>(`${ADVICE}/${id.value}`),
  })

export const enter = (form: AdviceForm) => http.post<{ id: number }>(ADVICE, form)

export const answer = ({ advice }: AdviceLine, text: string) =>
  http.post(`${ADVICE}/${advice.id}/answer`, { version: advice.version, answer: text })

export function addFile(path: string, file: File) {
  const form = new FormData()
  form.append('file', file)
  return http.post(`${path}/attachments`, form)
}

export const takeFile = (path: string, file: EvidenceFile) =>
  http.download(`${path}/attachments/${file.id}`, file.name)

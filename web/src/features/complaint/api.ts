import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http, type PageOf } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'
import type { Tone } from '@/shared/components/tone'

export type Line = Api<'complaintdesk.RegisterViews.Line'>
export type BoardColumn = Api<'complaintdesk.RegisterViews.Column'>
export type CasePage = Api<'complaintdesk.CasePage'>
export type Choices = Api<'complaintdesk.DeskController.Choices'>
export type Clock = Api<'complaintclock.ClockViews.View'>
export type Procedure = Api<'procedure.ProcedureController.View'>
export type Assignment = Api<'procedure.ProcedureController.AssignmentView'>
export type Lodging = Api<'complaint.LodgeController.Form'>
export type Stage = Line['stage']
export type Channel = Lodging['channel']
export type Act = CasePage['possible'][number]['act']

export const STAGE_TONES: Record<Stage, Tone> = {
  REGISTERED: 'action',
  ACCEPTED: 'action',
  HANDLING: 'action',
  DECIDED: 'action',
  ANSWERED: 'good',
  CLOSED: 'plain',
  ARCHIVED: 'plain',
  REFUSED: 'plain',
  WITHDRAWN: 'plain',
  MERGED: 'plain',
}

export const SEVERITY_TONES: Record<string, Tone> = {
  MAJOR: 'bad',
  SERIOUS: 'warn',
  ORDINARY: 'plain',
}

export const STAGES = Object.keys(STAGE_TONES) as Stage[]
export const SEVERITIES = Object.keys(SEVERITY_TONES)

const STILL = 600_000

export const useProcedures = () =>
  useQuery({
    queryKey: ['procedures'],
    queryFn: () => http.get<Procedure[]>('/api/procedures'),
    staleTime: STILL,
  })

export const useChoices = () =>
  useQuery({
    queryKey: ['complaint-choices'],
    queryFn: () => http.get<Choices>('/api/complaint-choices'),
    staleTime: STILL,
  })

/** The codes of the procedures that a unit follows, its own first. */
export const useFollowed = (unit: Ref<number | null | undefined>) =>
  useQuery({
    queryKey: computed(() => ['complaint-procedure', unit.value]),
    queryFn: () => http.get<string[]>('/api/complaint-procedure', { unit: unit.value }),
    enabled: computed(() => typeof unit.value === 'number'),
    staleTime: STILL,
  })

export const useCase = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['complaints', id.value]),
    queryFn: () => http.get<CasePage>(`/api/complaints/${id.value}`),
  })

export const useAssignments = () =>
  useQuery({
    queryKey: ['procedure-assignments'],
    queryFn: () => http.get<Assignment[]>('/api/procedure-assignments'),
  })

export const assign = (unit: number, form: Api<'procedure.ProcedureController.AssignmentForm'>) =>
  http.put(`/api/procedure-assignments/${unit}`, form)

export const lodge = (form: Lodging) =>
  http.post<Api<'complaint.LodgeController.Lodged'>>('/api/complaints', form)

/** What is done in a case, by the last part of its address. */
export const act = (id: number, what: string, body: Record<string, unknown>) =>
  http.post(`/api/complaints/${id}/${what}`, body)

/** The door of those whom a case may name. */
export const PEOPLE = '/api/complaint-staff'

export const openCases = (q: string) =>
  http.get<PageOf<Line>>('/api/complaints', { q, open: true, size: 20 })

export type Sheet = Api<'complaintreply.CasePapers.Sheet'>
export type Sent = Api<'outbox.Post'>
export type CaseFile = Api<'evidence.Attachment'>

const of = (id: number) => `/api/complaints/${id}`

/** What can be printed or sent now, what was sent, and the files; read anew with the case. */
export const useCaseParts = (id: Ref<number>, version: Ref<number>) => ({
  sheets: useQuery({
    queryKey: computed(() => ['complaints', id.value, 'papers', version.value]),
    queryFn: () => http.get<Sheet[]>(`${of(id.value)}/papers`),
  }),
  sent: useQuery({
    queryKey: computed(() => ['complaints', id.value, 'messages', version.value]),
    queryFn: () => http.get<Sent[]>(`${of(id.value)}/messages`),
  }),
  files: useQuery({
    queryKey: computed(() => ['complaints', id.value, 'files', version.value]),
    queryFn: () => http.get<CaseFile[]>(`${of(id.value)}/attachments`),
  }),
})

export const send = (id: number, telling: Api<'complaintreply.ReplyController.Telling'>) =>
  http.post(`${of(id)}/messages`, telling)

export const paperUrl = (id: number, sheet: Sheet) => `${of(id)}/papers/${sheet.code}.pdf`

export function addFile(id: number, version: number, file: File) {
  const form = new FormData()
  form.append('file', file)
  return http.post(`${of(id)}/attachments?version=${version}`, form)
}

export type Hold = Api<'complaintarchive.Hold'>

export const useHolds = (id: Ref<number>) =>
  useQuery({
    queryKey: computed(() => ['complaints', id.value, 'holds']),
    queryFn: () => http.get<Hold[]>(`${of(id.value)}/holds`),
  })

export const hold = (id: number, reason: string) => http.post(`${of(id)}/holds`, { reason })

export const lift = (one: Hold, reason: string) =>
  http.post(`/api/complaint-holds/${one.id}/lifting`, { reason })

export const takeFile = (id: number, file: CaseFile) =>
  http.download(`${of(id)}/attachments/${file.id}`, file.name)

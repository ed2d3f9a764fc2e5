import { computed, type Ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import { queries } from '@/shared/api/queries'
import type { Api } from '@/shared/api/types'

export type Board = Api<'complaintoffice.OfficeBoard'>
export type PostLine = Api<'complaintoffice.OfficeBoard.PostView'>
export type LineView = Api<'complaintoffice.OfficeBoard.LineView'>
export type LineForm = Api<'complaintoffice.OfficeController.LineForm'>
export type Gap = Api<'complaintoffice.OfficeViews.GapView'>
export type Proof = Api<'complaintoffice.TrainingController.Line'>
export type Education = Api<'complaintoffice.TrainingController.Choice'>
export type Figure = Api<'complaintoffice.Trainings.Figure'>
export type Contact = Api<'complaintreport.Contact'>
export type ContactForm = Api<'complaintreport.ReportController.ContactForm'>

const OFFICE = '/api/complaint-office'
export const TRAININGS = '/api/complaint-trainings'
const CONTACTS = '/api/complaint-contacts'
/** The door of those who may hold a post. */
export const PEOPLE = '/api/complaint-staff'

const KEY = 'complaint-office'

export const useBoard = (unit: Ref<number | null>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'board', unit.value]),
    queryFn: () => http.get<Board>(`${OFFICE}/${unit.value}`),
    enabled: computed(() => unit.value !== null),
  })

export const useGaps = () =>
  useQuery({ queryKey: [KEY, 'gaps'], queryFn: () => http.get<Gap[]>(`${OFFICE}/gaps`) })

export const useEducations = () =>
  useQuery({
    queryKey: [KEY, 'educations'],
    queryFn: () => http.get<Education[]>(`${TRAININGS}/educations`),
  })

export const useFigures = (unit: Ref<number>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'figures', unit.value]),
    queryFn: () => http.get<Figure[]>(`${TRAININGS}/figures`, { unit: unit.value }),
  })

export const useContacts = () =>
  useQuery({ queryKey: [KEY, 'contacts'], queryFn: () => http.get<Contact[]>(CONTACTS) })

/** What a change may have altered is read anew. */
export async function renew(): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['table', TRAININGS] })
  await queries.invalidateQueries({ queryKey: [KEY] })
}

const postOf = (unit: number, { post }: PostLine) => `${OFFICE}/${unit}/posts/${post}`

export const namePost = (
  unit: number,
  of: PostLine,
  form: Api<'complaintoffice.OfficeController.PostForm'>,
) => http.put(postOf(unit, of), form)

export const vacate = (unit: number, of: PostLine) =>
  http.delete(`${postOf(unit, of)}?version=${of.version}`)

export const absent = (
  unit: number,
  of: PostLine,
  form: Api<'complaintoffice.OfficeController.AbsenceForm'>,
) => http.post(`${postOf(unit, of)}/absences`, form)

export const keepLine = (id: number | undefined, form: LineForm) =>
  id === undefined ? http.post(`${OFFICE}/lines`, form) : http.put(`${OFFICE}/lines/${id}`, form)

export const publishLine = ({ line }: LineView, what: 'publication' | 'withdrawal') =>
  http.post(`${OFFICE}/lines/${line.id}/${what}`, { version: line.version })

export const enterProof = (form: Api<'complaintoffice.TrainingController.Form'>) =>
  http.post(TRAININGS, form)

export const removeProof = ({ proof }: Proof) => http.delete(`${TRAININGS}/${proof.id}`)

export const putContact = (unit: number, form: ContactForm) => http.put(`${CONTACTS}/${unit}`, form)

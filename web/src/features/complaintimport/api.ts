import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Past = Api<'complaintimport.PastImport'>
export type Checked = Api<'complaintimport.PastImports.Checked'>
export type Feed = Api<'complaintimport.PastImportController.FeedView'>
export type Procedure = Api<'procedure.ProcedureController.View'>

export const PATH = '/api/complaint-imports'

const STILL = 600_000

export const useFeeds = () =>
  useQuery({
    queryKey: ['complaint-feeds'],
    queryFn: () => http.get<Feed[]>('/api/complaint-feeds'),
    staleTime: STILL,
  })

export const useProcedures = () =>
  useQuery({
    queryKey: ['procedures'],
    queryFn: () => http.get<Procedure[]>('/api/procedures'),
    staleTime: STILL,
  })

/** What to take in, and how; nothing said of procedure and unit is the head office and its own. */
export interface Order {
  file: File | undefined
  template: string
  procedure: string
  unit: number | null
}

/** An order as a form, or nothing while it is not complete. */
export function formOf({ file, template, procedure, unit }: Order): FormData | undefined {
  if (file === undefined || template === '') return undefined
  const form = new FormData()
  form.append('file', file, file.name)
  form.append('template', template)
  if (procedure !== '') form.append('procedure', procedure)
  if (unit !== null) form.append('unit', String(unit))
  return form
}

export const check = (form: FormData) => http.post<Checked>(`${PATH}/check`, form)
export const take = (form: FormData) => http.post<Past>(PATH, form)
export const faulty = (form: FormData, name: string) =>
  http.download(`${PATH}/check/rejects`, name, undefined, form)
export const rejects = (past: Past) =>
  http.download(`${PATH}/${past.id}/rejects`, past.rejects ?? past.file)

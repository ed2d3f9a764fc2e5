import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'

export interface ImportRow {
  id: number
  template: string
  origin: string
  state: string
  staffName: string
  createdAt: string
  startedAt: string | null
  endedAt: string | null
  problem: string | null
}

export interface Recognised {
  file: string
  entity: string | null
  form: string | null
  encoding: string | null
  delimiter: string | null
  columns: string[]
  ignored: string[]
  preview: string[][]
  problem: string | null
}

export interface Totals {
  rows: number
  credits: number
  debits: number
}

export interface FileView {
  file: string
  entity: string | null
  state: string
  rows: number
  accepted: number
  added: number
  changed: number
  unchanged: number
  rejected: number
  rejections: { code: string; column: string; text: string; rows: number; example: string }[]
  control: Totals | null
  stated: Totals | null
  breaks: number
  brokenAt: {
    account: string
    line: number
    bookedOn: string
    txnNo: string
    expected: number
    stated: number
  }[]
  rejects: string | null
  problem: string | null
}

export interface Step {
  percent: number
  step: string
  file: string
}

export interface ImportView {
  load: ImportRow
  progress: Step | null
  recognised: Recognised[]
  unknown: string[]
  missing: string[]
  files: FileView[]
}

export interface TemplateText {
  name: string
  text: string
  own: boolean
  version: number
}

const POLL = 700

export function useImport(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['imports', id.value]),
    queryFn: () => http.get<ImportView>(`/api/imports/${id.value}`),
    refetchInterval: (query) => (query.state.data?.load.state === 'RUNNING' ? POLL : false),
  })
}

export function useTemplates() {
  return useQuery({
    queryKey: ['feed-templates'],
    queryFn: () => http.get<TemplateText[]>('/api/feed-templates'),
  })
}

export const STATE_TONES: Record<string, 'good' | 'warn' | 'bad' | 'action' | 'plain'> = {
  DRAFT: 'plain',
  RUNNING: 'action',
  CHECKED: 'action',
  DONE: 'good',
  DONE_WITH_REJECTIONS: 'warn',
  FAILED: 'bad',
  CANCELLED: 'warn',
  INTERRUPTED: 'bad',
}

export const FILE_TONES: Record<string, 'good' | 'warn' | 'bad' | 'action' | 'plain'> = {
  CHECKED: 'action',
  COMMITTED: 'good',
  ALREADY_TAKEN: 'plain',
  REFUSED: 'bad',
  NOT_TAKEN: 'warn',
  UNKNOWN: 'plain',
}

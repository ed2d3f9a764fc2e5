import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type ImportRow = Api<'feed.ImportViews.Row'>
export type Recognised = Api<'feed.Recognised'>
export type Totals = Api<'lake.ControlTotals'>
export type FileView = Api<'feed.ImportViews.FileView'>
export type Step = Api<'feed.ImportViews.Step'>
export type ImportView = Api<'feed.ImportViews.View'>
export type TemplateText = Api<'feed.FeedTemplates.Text'>

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

/** What a template is called; its name until the templates are there. */
export function useTemplateLabel(): (name: string) => string {
  const { data } = useTemplates()
  const labels = computed(() => new Map(data.value?.map((each) => [each.name, each.label])))
  return (name) => labels.value.get(name) ?? name
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

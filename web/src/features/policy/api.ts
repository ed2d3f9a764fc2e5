import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Release = Api<'measure.Release'>
export type Outcome = Api<'measure.MeasureViews.OutcomeView'>
export type MeasureTable = Api<'measure.MeasureViews.TableView'>
export type MeasureSet = Api<'measure.MeasureViews.SetView'>
export type TableRow = Api<'measure.TableDetail.RowView'>
export type Finding = Api<'measure.FindingView'>
export type TableDetail = Api<'measure.TableDetail'>
export type RuleRow = Api<'watch.RuleViews.RuleView'>
export type DocumentRow = Api<'watch.DocumentDetail.Line'>
export type DocumentDetail = Api<'watch.DocumentDetail'>
export type DocumentRule = Api<'watch.DocumentDetail.RuleLine'>
export type BookTables = Api<'watch.DocumentDetail.BookTables'>
export type RuleDetail = Api<'watch.RuleViews.RuleDetail'>

export function useMeasures() {
  return useQuery({
    queryKey: ['measures'],
    queryFn: () => http.get<MeasureSet[]>('/api/measures'),
  })
}

export function useMeasureTable(set: Ref<string>, table: Ref<string>, release: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['measures', set.value, table.value, release.value]),
    queryFn: () =>
      http.get<TableDetail>(`/api/measures/${set.value}/${table.value}`, {
        release: release.value,
      }),
  })
}

export function useRule(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['rules', id.value]),
    queryFn: () => http.get<RuleDetail>(`/api/rules/${id.value}`),
  })
}

export function useDocument(code: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['measure-documents', code.value]),
    queryFn: () => http.get<DocumentDetail>(`/api/measure-documents/${code.value}`),
  })
}

export type CitingRow = DocumentRule['rows'][number]

/** The rows that cite a rule, those of one table together. */
export function byTable(rows: CitingRow[]): [CitingRow, ...CitingRow[]][] {
  const tables = new Map<string, [CitingRow, ...CitingRow[]]>()
  for (const row of rows) {
    const key = `${row.set}/${row.table}`
    const known = tables.get(key)
    if (known) known.push(row)
    else tables.set(key, [row])
  }
  return [...tables.values()]
}

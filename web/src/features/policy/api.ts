import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { http } from '@/shared/api/http'

export interface Release {
  id: number
  name: string
  effectiveFrom: string
  effectiveTo: string | null
}

export interface Outcome {
  code: string
  label: string
  note: string
}

export interface MeasureTable {
  name: string
  label: string
  measure: string
  decision: string
  outcomes: Outcome[]
  releaseName: string
  release: Release
}

export interface MeasureSet {
  name: string
  label: string
  currency: string
  tables: MeasureTable[]
}

export interface TableRow {
  number: number
  cells: string[]
  outcome: string
  outcomeLabel: string
  rules: string[]
  article: string
}

export interface Finding {
  severity: string
  place: string
  text: string
}

export interface TableDetail {
  table: MeasureTable
  set: string
  question: string
  description: string
  hitPolicy: string
  inputs: { fact: string; label: string; type: string }[]
  rows: TableRow[]
  parameters: {
    name: string
    label: string
    value: string | number | boolean
    description: string
  }[]
  facts: { name: string; label: string; type: string; unit: string | null; meaning: string }[]
  findings: Finding[]
  releases: Release[]
  dmn: string
}

export interface RuleRow {
  id: string
  system: string
  systemLabel: string
  kind: string
  text: string
  terms: string
  measure: string
  article: string
  tableRows: number
  guards: number
}

export interface RuleDetail {
  rule: RuleRow
  textEnglish: string
  rows: {
    set: string
    setLabel: string
    table: string
    tableLabel: string
    row: number
    outcome: string
  }[]
  guards: { module: string; verb: string }[]
}

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

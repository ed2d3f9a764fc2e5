import { ref } from 'vue'
import { http } from '@/shared/api/http'

export type Value = string | number | boolean | null | undefined

export interface WhyFact {
  name: string
  label: string
  value: Value
  unit?: string | null
  asOf?: string | null
  source?: string | null
}

export interface WhyCell {
  fact: string
  label: string
  test: string
  value: Value
  /** null where the cell asks nothing. */
  held: boolean | null
}

export interface WhyRow {
  number: number
  fired: boolean
  outcome: string
  articles: string[]
  cells: WhyCell[]
}

export interface WhyTable {
  name: string
  label: string
  measure: string
  hitPolicy: string
  release: { name: string; from: string; to?: string | null }
  rows: WhyRow[]
}

export interface WhyMissing {
  outcome: string
  outcomeLabel: string
  fact: string
  label: string
  have: Value
  need: Value
  by: Value
  unit?: string | null
}

export interface WhyDay {
  date: string
  counted: boolean
  kind: string
  name?: string | null
  reason: string
}

export interface WhyChange {
  from: string
  to?: string | null
  value: string
  valueLabel: string
  release?: string | null
}

/** The one shape in which the server explains every derived value. */
export interface Why {
  subject: { label: string; value: string; valueLabel: string; asOf?: string | null }
  facts: WhyFact[]
  decision?: WhyTable | null
  articles: { id: string; text: string; source: string }[]
  missing: WhyMissing[]
  days?: WhyDay[]
  history?: WhyChange[]
}

/** The address that explains the value, or the explanation itself where it is at hand. */
export type WhySource = string | Why

/** What the panel shows now. */
export const asked = ref<WhySource>()

export function askWhy(source: WhySource): void {
  asked.value = source
}

export async function loadWhy(source: WhySource): Promise<Why> {
  return typeof source === 'string' ? http.get<Why>(source) : source
}

import { ref } from 'vue'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

/** The one shape in which the server explains every derived value. */
export type Why = Api<'shared.Why'>
export type WhyFact = Api<'shared.Why.Fact'>
export type WhyTable = Api<'shared.Why.Table'>
export type WhyRow = Api<'shared.Why.Row'>
export type WhyCell = Api<'shared.Why.Cell'>
export type WhyMissing = Api<'shared.Why.Missing'>
export type WhyDay = Api<'shared.Why.Day'>
export type WhyChange = Api<'shared.Why.Change'>

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

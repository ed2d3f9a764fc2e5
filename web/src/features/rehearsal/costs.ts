import { unitWord } from '@/shared/format/facts'
import { t } from '@/shared/i18n'
import type { Costs } from './api'

/** What outcomes cost, one kind beside the other: its text, its field, the width of its column. */
export const COSTS = [
  { key: 'fee', field: 'fee', width: 190 },
  { key: 'gifts', field: 'gifts', width: 150 },
  { key: 'calls', field: 'callsAWeek', width: 150 },
] as const

export type Cost = (typeof COSTS)[number]

/** The kind with its unit: only fees are money. */
export const costUnit = (cost: Cost, currency: Costs['currency']) =>
  cost.key === 'fee' ? unitWord(currency) : ''

export function costLabel(cost: Cost, currency: Costs['currency']): string {
  const unit = costUnit(cost, currency)
  return t(`rehearsal.${cost.key}`) + (unit ? ` (${unit})` : '')
}

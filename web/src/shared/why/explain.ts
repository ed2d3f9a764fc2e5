import { formatDate, formatNumber } from '@/shared/format/format'
import { t } from '@/shared/i18n'
import type { Value, WhyCell, WhyDay, WhyRow } from './why'

const DATE = /^\d{4}-\d{2}-\d{2}$/
const NUMBER = /^-?\d+(\.\d+)?$/

/** A value of any type as a person reads it. */
export function readable(value: Value, unit?: string | null): string {
  if (value === null || value === undefined || value === '') return t('why.noValue')
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  const text = String(value)
  if (DATE.test(text)) return formatDate(text)
  const plain =
    typeof value === 'number' || (NUMBER.test(text) && Boolean(unit)) ? formatNumber(text) : text
  return unit ? `${plain} ${unit}` : plain
}

/** The cells that kept a row from firing. */
export function stoppers(row: WhyRow): WhyCell[] {
  return row.cells.filter((cell) => cell.held === false)
}

/** The rows nearest to firing first: those that fired, then by how few cells stopped them. */
export function nearest(rows: WhyRow[]): { fired: WhyRow[]; others: WhyRow[] } {
  return {
    fired: rows.filter((row) => row.fired),
    others: rows
      .filter((row) => !row.fired)
      .toSorted((one, other) => stoppers(one).length - stoppers(other).length),
  }
}

/** Days of a deadline as weeks of a calendar, Monday first, with the empty places before and after. */
export function weeks(days: WhyDay[]): (WhyDay | undefined)[][] {
  const first = days[0]
  if (first === undefined) return []
  const lead = (new Date(`${first.date}T00:00:00`).getDay() + 6) % 7
  const places: (WhyDay | undefined)[] = [...Array<undefined>(lead).fill(undefined), ...days]
  while (places.length % 7 !== 0) places.push(undefined)
  return Array.from({ length: places.length / 7 }, (_, week) =>
    places.slice(week * 7, week * 7 + 7),
  )
}

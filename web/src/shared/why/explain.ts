import { factText } from '@/shared/format/facts'
import type { WhyCell, WhyDay, WhyRow } from './why'

/** A value of any type as a person reads it. */
export const readable = (value: unknown, unit?: string | null) => factText(value, unit)

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

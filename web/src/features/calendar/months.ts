import type { CalendarDay, DayKind } from './api'

export interface Month {
  /** 1 to 12. */
  number: number
  weeks: (CalendarDay | undefined)[][]
  working: number
}

/** Rows of every month, so that the months stand level. */
const WEEKS = 6

/** A year's days as twelve months of weeks, Monday first. */
export function monthsOf(days: CalendarDay[]): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const own = days.filter((day) => Number(day.date.slice(5, 7)) === index + 1)
    return { number: index + 1, weeks: weeksOf(own), working: own.filter(isWorking).length }
  })
}

export const isWorking = (day: CalendarDay): boolean =>
  day.kind === 'WORKDAY' || day.kind === 'MAKEUP'

/** What the weekday alone would make of a date. */
export function byWeekday(date: string): DayKind {
  const weekday = new Date(`${date}T00:00:00`).getDay()
  return weekday === 0 || weekday === 6 ? 'WEEKEND' : 'WORKDAY'
}

/** The kinds that a date can be given: its natural one, a holiday, and on a weekend a make-up day. */
export function kindsFor(date: string): DayKind[] {
  const natural = byWeekday(date)
  return natural === 'WEEKEND' ? [natural, 'HOLIDAY', 'MAKEUP'] : [natural, 'HOLIDAY']
}

function weeksOf(days: CalendarDay[]): (CalendarDay | undefined)[][] {
  const first = days[0]
  if (first === undefined) return []
  const lead = (new Date(`${first.date}T00:00:00`).getDay() + 6) % 7
  const places = [...Array<undefined>(lead).fill(undefined), ...days]
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => places[week * 7 + place]),
  )
}

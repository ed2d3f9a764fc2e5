import { describe, expect, it } from 'vitest'
import type { CalendarDay } from './api'
import { byWeekday, kindsFor, monthsOf } from './months'

const day = (date: string, kind = byWeekday(date)): CalendarDay => ({
  date,
  kind,
  name: null,
  source: null,
})

describe('a year of days', () => {
  it('falls into months of weeks from Monday', () => {
    const month = monthsOf([day('2026-02-01'), day('2026-02-02'), day('2026-03-01')])[1]
    expect(month?.weeks[0]?.map((each) => each?.date)).toEqual([
      ...Array<undefined>(6).fill(undefined),
      '2026-02-01',
    ])
    expect(month?.weeks[1]?.[0]?.date).toBe('2026-02-02')
  })

  it('counts a make-up day as worked and a holiday as not', () => {
    const days = [day('2026-02-14', 'MAKEUP'), day('2026-02-16', 'HOLIDAY'), day('2026-02-13')]
    expect(monthsOf(days)[1]?.working).toBe(2)
  })

  it('offers a make-up day on weekends only', () => {
    expect(kindsFor('2026-11-22')).toEqual(['WEEKEND', 'HOLIDAY', 'MAKEUP'])
    expect(kindsFor('2026-11-23')).toEqual(['WORKDAY', 'HOLIDAY'])
  })
})

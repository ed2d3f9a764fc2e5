import { beforeEach, describe, expect, it } from 'vitest'
import { setLanguage } from '@/shared/i18n'
import {
  formatDate,
  formatDateTime,
  formatDue,
  formatMoney,
  formatPercent,
  formatRelative,
} from './format'

beforeEach(() => setLanguage('zh'))

describe('formats', () => {
  it('shows an amount in 元 and in 万元', () => {
    expect(formatMoney('1234567.8')).toBe('1,234,567.80')
    expect(formatMoney(1234567.8, 'wan')).toBe('123.46')
    expect(formatMoney(null)).toBe('—')
    expect(formatMoney(0)).toBe('0.00')
  })

  it('shows a share of one as per cent', () => {
    expect(formatPercent(0.1234)).toBe('12.3%')
    expect(formatPercent(undefined)).toBe('—')
  })

  it('shows a date with its weekday', () => {
    expect(formatDate('2026-11-22')).toBe('2026-11-22 周日')
    expect(formatDateTime('2026-11-22T14:05:00')).toBe('2026-11-22 周日 14:05')
    expect(formatDue('2026-12-16T00:00:00')).toBe('2026-12-15 周二')
    expect(formatDue('2026-12-16T10:30:00')).toBe('2026-12-16 周三 10:30')
    setLanguage('en')
    expect(formatDate('2026-11-22')).toBe('2026-11-22 Sun')
  })

  it.each([
    ['2026-11-16', '6天前'],
    ['2026-11-22', '今天'],
    ['2026-11-25', '3天后'],
    ['2026-11-22T09:00:00', '5小时前'],
    ['2026-11-22T13:59:40', '刚刚'],
  ])('says how long ago %s was', (value, text) => {
    expect(formatRelative(value, new Date('2026-11-22T14:00:00'))).toBe(text)
  })
})

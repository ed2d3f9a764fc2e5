import { i18n, t } from '@/shared/i18n'

const DAY = 86_400_000
/** How the server signs what no person did. */
const SYSTEM = '系统'

/** Thousands separators and fixed decimals; `null` is the dash of the field. */
export function formatNumber(value: number | string | null | undefined, decimals?: number): string {
  if (value === null || value === undefined || value === '') return '—'
  const number = Number(value)
  if (Number.isNaN(number)) return String(value)
  return number.toLocaleString('en-US', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 6,
  })
}

/** An amount in 元 (two decimals) or in 万元 (four, so that no 元 is lost at a glance). */
export function formatMoney(
  value: number | string | null | undefined,
  unit: 'yuan' | 'wan' = 'yuan',
  decimals?: number,
): string {
  if (value === null || value === undefined || value === '') return '—'
  return unit === 'wan'
    ? formatNumber(Number(value) / 10_000, decimals ?? 2)
    : formatNumber(value, decimals ?? 2)
}

export function formatPercent(share: number | null | undefined, decimals = 1): string {
  return share === null || share === undefined ? '—' : `${formatNumber(share * 100, decimals)}%`
}

function parse(value: string | Date): Date {
  if (value instanceof Date) return value
  return new Date(value.length === 10 ? `${value}T00:00:00` : value)
}

const two = (number: number) => String(number).padStart(2, '0')

/** `2026-11-22`, in the machine's zone. */
export function isoDate(value: string | Date): string {
  const date = parse(value)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function weekday(value: string | Date): string {
  const names = i18n.global.tm('weekday') as string[]
  return names[parse(value).getDay()] ?? ''
}

/** `2026-11-22 周日`. */
export function formatDate(value: string | Date | null | undefined, withWeekday = true): string {
  if (value === null || value === undefined || value === '') return '—'
  return withWeekday ? `${isoDate(value)} ${weekday(value)}` : isoDate(value)
}

/** `2026-11-22 周日 14:05`. */
export function formatDateTime(value: string | Date | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—'
  const date = parse(value)
  return `${formatDate(date)} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** Until when something is due, by the first moment that is late: the day alone where it ends with it. */
export function formatDue(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—'
  const late = parse(value)
  const midnight = late.getHours() === 0 && late.getMinutes() === 0
  return midnight ? formatDate(new Date(late.getTime() - 1)) : formatDateTime(late)
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** `6 天前`; a date without a time counts whole days. */
export function formatRelative(value: string | Date, now = new Date()): string {
  const wholeDays = typeof value === 'string' && value.length === 10
  const from = wholeDays ? parse(isoDate(now)).getTime() : now.getTime()
  const apart = parse(value).getTime() - from
  const words = new Intl.RelativeTimeFormat(i18n.global.locale.value === 'zh' ? 'zh-CN' : 'en', {
    numeric: 'auto',
  })
  const step = STEPS.find(([, size]) => Math.abs(apart) >= size)
  if (step !== undefined) return words.format(Math.round(apart / step[1]), step[0])
  return wholeDays ? words.format(0, 'day') : t('time.now')
}

/** Who did it; what no person did was done by the system, which every language names. */
export function personName(name: string | null | undefined): string {
  return !name ? '—' : name === SYSTEM ? t('common.system') : name
}

/** Words one after another, as the language writes a list; empty for none. */
export function listed(words: readonly string[]): string {
  return words.join(t('common.comma'))
}

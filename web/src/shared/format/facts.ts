import { formatDate, formatMoney, formatNumber } from './format'
import { t } from '@/shared/i18n'

const CURRENCY = /^[A-Z]{3}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const NUMBER = /^-?\d+(\.\d+)?$/

/** A unit as a person reads it; nothing for a mere count. */
export function unitWord(unit: string | null | undefined): string {
  if (!unit) return ''
  return worded('fact.units', unit)
}

/** A coded value in words; the value itself where it is none. */
export function valueWord(value: string): string {
  return worded('fact.values', value)
}

/** The figure alone: amounts with two decimals, dates, yes and no, codes in words. */
export function factFigure(value: unknown, unit?: string | null): string {
  if (value === null || value === undefined || value === '') return t('why.noValue')
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  const text = String(value)
  if (DATE.test(text)) return formatDate(text)
  if (!NUMBER.test(text)) return valueWord(text)
  if (unit && CURRENCY.test(unit)) return formatMoney(text)
  return typeof value === 'number' || unit ? formatNumber(text) : text
}

/** The figure with its unit. */
export function factText(value: unknown, unit?: string | null): string {
  const word = value === null || value === undefined ? '' : unitWord(unit)
  return word === '' ? factFigure(value, unit) : `${factFigure(value, unit)} ${word}`
}

/** A cell of a decision table in words: codes, yes and no, parameters with their value. */
export function cellText(
  cell: string,
  parameters: { name: string; label: string; value: unknown }[] = [],
): string {
  if (cell.trim() === '-') return '—'
  const spoken = cell
    .replace(/(?<![\w.])\d+(\.\d+)?(?![\w.])/g, (digits) => formatNumber(digits))
    .replace(/"([^"]*)"/g, (_, code: string) => valueWord(code))
    .replace(/\btrue\b/g, t('common.yes'))
    .replace(/\bfalse\b/g, t('common.no'))
    .replace(/>=/g, '≥')
    .replace(/<=/g, '≤')
  return parameters.reduce(
    (text, { name, label, value }) =>
      text.replace(new RegExp(`\\b${name}\\b`, 'g'), `${label} ${factFigure(value)}`),
    spoken,
  )
}

function worded(group: string, code: string): string {
  const key = `${group}.${code}`
  const text = t(key)
  return text === key ? code : text
}

import { formatDateTime, listed } from '@/shared/format/format'
import { i18n, t } from '@/shared/i18n'

/** Where the texts of the fields of a kind of thing stand. */
const LABELS: Record<string, string[]> = {
  customer: ['customer.field'],
  staff: ['identity.staff'],
  unit: ['identity.units', 'identity.unit'],
  role: ['identity.roles'],
  contact: ['dossier'],
  note: ['dossier'],
  opportunity: ['dossier'],
}

/** Records whose numbers are those of customers. */
const OF_CUSTOMERS = new Set(['duplicate', 'hand-over', 'share'])

/** Where the words of the codes of a field stand. */
const WORDS: Record<string, Record<string, string>> = {
  merge: { state: 'duplicate.mergeStates' },
  share: { state: 'sharing.states', parts: 'sharing.part' },
  'hand-over': { state: 'handover.states', parts: 'sharing.part' },
  agreement: { parts: 'sharing.part' },
  'cleaning-campaign': {
    state: 'cleaning.states',
    'plan.steps.kind': 'cleaning.stepKinds',
    'plan.members.part': 'cleaning.parts',
  },
}

/** The text of the first key that has one. */
function firstText(keys: string[]): string | undefined {
  const found = keys.find((key) => i18n.global.te(key))
  return found === undefined ? undefined : t(found)
}

/** A field of a row of the trail in words; its path when it has none. */
export function fieldName(entity: string, path: string): string {
  if (path === 'numbers' && OF_CUSTOMERS.has(entity)) return t('audit.customerNumbers')
  const whole = path.replace('.', '_')
  const part = path.slice(path.lastIndexOf('.') + 1)
  const own = (LABELS[entity] ?? []).map((prefix) => `${prefix}.${whole}`)
  return firstText([`audit.names.${whole}`, ...own, `audit.records.${part}`]) ?? path
}

/** A field of a row of the trail as the server calls it, where it does. */
export const labelOf = (entity: string, path: string, label: string | null): string =>
  label ?? fieldName(entity, path)

/** A code of a field in words; what is no code as it is. */
export function fieldWord(entity: string, path: string, code: string): string {
  if (entity === 'merge' && path === 'fields') return fieldName('customer', code)
  const prefix = WORDS[entity]?.[path]
  return (prefix !== undefined && firstText([`${prefix}.${code}`])) || code
}

/** Numbers by which records point to each other, which tell a reader nothing. */
export function isPointer(path: string, ...values: unknown[]): boolean {
  return (
    /(^|\.)(id|\w+Id|\w+By)$/.test(path) &&
    values.every((value) => value === null || value === undefined || typeof value === 'number')
  )
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
/** The field of a look whose value is the names of fields. */
const NAMES = 'fields'

/** A value of a field in words; of what has fields itself, each that is said, by its name. */
export function valueText(entity: string, path: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) {
    const each = value.map((one) => valueText(entity, path, one))
    const parted = value.some((one) => typeof one === 'object')
    return (parted ? each.join(t('audit.semicolon')) : listed(each)) || '—'
  }
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (typeof value === 'object') {
    const said = Object.entries(value).filter(
      ([name, one]) => one !== null && one !== '' && !isPointer(name, one),
    )
    return listed(
      said.map(
        ([name, one]) => `${fieldName(entity, name)} ${valueText(entity, `${path}.${name}`, one)}`,
      ),
    )
  }
  const text = String(value)
  if (INSTANT.test(text)) return formatDateTime(text)
  return path === NAMES && entity !== 'merge'
    ? fieldName(entity, text)
    : fieldWord(entity, path, text)
}

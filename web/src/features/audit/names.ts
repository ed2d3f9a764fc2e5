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
  'cleaning-campaign': { state: 'cleaning.states' },
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

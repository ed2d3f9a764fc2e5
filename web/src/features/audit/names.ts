import { t } from '@/shared/i18n'

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

/** A field of a row of the trail in words; its path when it has none. */
export function fieldName(entity: string, path: string): string {
  for (const prefix of ['audit.names', ...(LABELS[entity] ?? [])]) {
    const key = `${prefix}.${path.replace('.', '_')}`
    const text = t(key)
    if (text !== key) return text
  }
  return path
}

import { listed } from '@/shared/format/format'
import type { Choice, Column, Filter } from '@/shared/table/types'
import { t } from '@/shared/i18n'
import { KINDS, type TrailLine } from './api'
import { labelOf } from './names'

export const columns: Column<TrailLine>[] = [
  { key: 'at', label: 'audit.at', width: 180, sort: true, fixed: 'left' },
  { key: 'staff', label: 'audit.staff', width: 150 },
  { key: 'kind', label: 'audit.kind', width: 80 },
  { key: 'action', label: 'audit.action', width: 130, text: (line) => line.actionLabel },
  { key: 'entity', label: 'audit.entity', width: 120, text: (line) => line.entityLabel },
  { key: 'subject', label: 'audit.subject', minWidth: 190, text: (line) => line.subject },
  {
    key: 'fields',
    label: 'audit.fields',
    minWidth: 180,
    text: (line) =>
      listed(line.entry.fields.map((field) => labelOf(line.entry.entity, field.name, field.label))),
  },
  { key: 'purpose', label: 'audit.purpose', width: 120, text: (line) => line.purposeLabel },
  {
    key: 'reference',
    label: 'audit.reference',
    width: 130,
    text: (line) => line.entry.reference,
    hidden: true,
  },
  { key: 'address', label: 'audit.address', width: 130, text: (line) => line.entry.address },
  {
    key: 'agent',
    label: 'audit.agent',
    minWidth: 180,
    text: (line) => line.entry.agent,
    hidden: true,
  },
]

export const filters = (units: () => Choice[], entities: () => Choice[]): Filter[] => [
  {
    key: 'kind',
    label: 'audit.kind',
    kind: 'choice',
    choices: () => KINDS.map((kind) => ({ value: kind, label: t(`audit.kinds.${kind}`) })),
  },
  { key: 'entity', label: 'audit.entity', kind: 'choice', choices: entities },
  { key: 'staff', label: 'audit.staffNo', kind: 'text' },
  { key: 'customer', label: 'audit.customerNo', kind: 'text' },
  { key: 'unit', label: 'audit.unit', kind: 'choice', choices: units },
  { key: 'from', label: 'audit.from', kind: 'date' },
  { key: 'to', label: 'audit.to', kind: 'date' },
]

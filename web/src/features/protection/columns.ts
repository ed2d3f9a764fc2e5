import type { Column, Filter } from '@/shared/table/types'
import { t } from '@/shared/i18n'
import { DATA_CLASSES, PROTECTIONS, type Field } from './api'

export const fieldColumns: Column<Field>[] = [
  { key: 'column', label: 'protection.column', minWidth: 280, fixed: 'left' },
  { key: 'table', label: 'protection.table', minWidth: 180 },
  { key: 'dataClass', label: 'protection.dataClass', width: 140 },
  { key: 'protection', label: 'protection.protected', width: 170 },
  {
    key: 'mask',
    label: 'protection.shownAs',
    minWidth: 200,
    text: (field) => (field.mask === null ? '' : t(`protection.masks.${field.mask}`)),
  },
]

export const fieldFilters: Filter[] = [
  {
    key: 'dataClass',
    label: 'protection.dataClass',
    kind: 'choices',
    choices: () =>
      DATA_CLASSES.map((value) => ({ value, label: t(`protection.classes.${value}`) })),
  },
  {
    key: 'protection',
    label: 'protection.protected',
    kind: 'choices',
    choices: () => PROTECTIONS.map((value) => ({ value, label: t(`protection.ways.${value}`) })),
  },
]

import { t } from '@/shared/i18n'
import type { Choice, Column, Filter } from '@/shared/table/types'
import { GROUPS, STATES, type Line } from './api'

export const columns: Column<Line>[] = [
  { key: 'name', label: 'truthfulness.customer', width: 120, sort: true, fixed: 'left' },
  { key: 'number', label: 'truthfulness.number', width: 110, text: (l) => l.finding.number },
  { key: 'check', label: 'truthfulness.check', minWidth: 160, sort: true },
  { key: 'field', label: 'truthfulness.field', width: 140, text: (line) => line.fieldLabel },
  { key: 'detail', label: 'truthfulness.detail', minWidth: 110, text: (line) => line.detail },
  { key: 'state', label: 'truthfulness.state', width: 100, sort: true },
  {
    key: 'weight',
    label: 'truthfulness.weight',
    width: 80,
    align: 'right',
    sort: true,
    text: (line) => line.finding.weight,
  },
  { key: 'unit', label: 'truthfulness.unit', width: 150, text: (line) => line.unitName },
  { key: 'manager', label: 'truthfulness.manager', width: 110, text: (line) => line.managerName },
  { key: 'foundAt', label: 'truthfulness.foundAt', width: 170, sort: true, hidden: true },
]

export const filters = (checks: () => Choice[], units: () => Choice[]): Filter[] => [
  {
    key: 'group',
    label: 'truthfulness.group',
    kind: 'choice',
    choices: () =>
      GROUPS.map((group) => ({ value: group, label: t(`truthfulness.groups.${group}`) })),
  },
  { key: 'check', label: 'truthfulness.check', kind: 'choices', choices: checks },
  {
    key: 'state',
    label: 'truthfulness.state',
    kind: 'choices',
    choices: () =>
      STATES.map((state) => ({ value: state, label: t(`truthfulness.states.${state}`) })),
  },
  { key: 'unit', label: 'truthfulness.unit', kind: 'choices', choices: units },
]

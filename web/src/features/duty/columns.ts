import type { Tone } from '@/shared/components/tone'
import { t } from '@/shared/i18n'
import type { Column, Filter } from '@/shared/table/types'
import { STATES, type DutyItem } from './api'

export const TONES: Record<string, Tone> = {
  DUE: 'action',
  LATE: 'bad',
  DONE: 'good',
  DONE_LATE: 'warn',
}

export const dutyColumns: Column<DutyItem>[] = [
  { key: 'label', label: 'duty.what', minWidth: 240, fixed: 'left' },
  { key: 'unitName', label: 'duty.unit', minWidth: 150 },
  { key: 'state', label: 'duty.state', width: 110 },
  { key: 'period', label: 'duty.period', width: 220 },
  { key: 'lastDay', label: 'duty.lastDay', width: 140 },
  { key: 'role', label: 'duty.role', minWidth: 140 },
  { key: 'rules', label: 'duty.rules', width: 140 },
  { key: 'doneBy', label: 'duty.doneBy', width: 110 },
  { key: 'doneAt', label: 'duty.doneAt', width: 150, hidden: true },
  { key: 'note', label: 'duty.note', minWidth: 140, hidden: true },
  { key: 'act', label: 'duty.act', width: 110, fixed: 'right' },
]

export const dutyFilters: Filter[] = [
  {
    key: 'state',
    label: 'duty.state',
    kind: 'choices',
    choices: () => STATES.map((value) => ({ value, label: t(`duty.states.${value}`) })),
  },
  { key: 'rule', label: 'duty.rules', kind: 'text' },
  { key: 'unit', label: 'duty.unitNumber', kind: 'text' },
]

import type { Tone } from '@/shared/components/tone'
import { t } from '@/shared/i18n'
import type { Choice, Column, Filter } from '@/shared/table/types'
import { STATES, type DutyItem } from './api'

export const TONES: Record<string, Tone> = {
  DUE: 'action',
  LATE: 'bad',
  DONE: 'good',
  DONE_LATE: 'warn',
}

export const dutyColumns: Column<DutyItem>[] = [
  { key: 'label', label: 'duty.what', minWidth: 190, fixed: 'left' },
  { key: 'unitName', label: 'duty.unit', minWidth: 130 },
  { key: 'state', label: 'duty.state', width: 110 },
  { key: 'period', label: 'duty.period', width: 196 },
  { key: 'lastDay', label: 'duty.lastDay', width: 136 },
  { key: 'role', label: 'duty.role', minWidth: 120 },
  { key: 'rules', label: 'duty.rules', width: 120 },
  { key: 'doneBy', label: 'duty.doneBy', width: 110, hidden: true },
  { key: 'doneAt', label: 'duty.doneAt', width: 150, hidden: true },
  { key: 'note', label: 'duty.note', minWidth: 140, hidden: true },
]

/** What is done with a line, for those who may. */
export const actColumn: Column<DutyItem> = {
  key: 'act',
  label: 'duty.act',
  width: 100,
  fixed: 'right',
}

export const dutyFilters = (units: () => Choice[]): Filter[] => [
  {
    key: 'state',
    label: 'duty.state',
    kind: 'choices',
    choices: () => STATES.map((value) => ({ value, label: t(`duty.states.${value}`) })),
  },
  { key: 'rule', label: 'duty.rules', kind: 'text' },
  { key: 'unit', label: 'duty.unit', kind: 'choice', choices: units },
]

import type { Tone } from '@/shared/components/tone'
import { t } from '@/shared/i18n'
import type { Choice, Column, Filter } from '@/shared/table/types'
import {
  DIRECTIONS,
  KINDS,
  OVERRIDE_STATES,
  type Movement,
  type Override,
  type Pending,
} from './api'

export const TONES: Record<string, Tone> = {
  OPEN: 'warn',
  ASKED: 'warn',
  STANDING: 'good',
  REJECTED: 'bad',
}

const words = (values: readonly string[], under: string): Choice[] =>
  values.map((value) => ({ value, label: t(`movement.${under}.${value}`) }))

export const movementColumns: Column<Movement>[] = [
  { key: 'name', label: 'movement.customer', minWidth: 130, fixed: 'left', sort: true },
  { key: 'number', label: 'movement.number', minWidth: 120, sort: true },
  { key: 'table', label: 'movement.table', minWidth: 100, text: (row) => row.tableLabel },
  { key: 'from', label: 'movement.from', minWidth: 110, text: (row) => row.fromLabel },
  { key: 'to', label: 'movement.to', minWidth: 110, text: (row) => row.toLabel },
  { key: 'direction', label: 'movement.direction', width: 84 },
  { key: 'unitName', label: 'movement.unit', minWidth: 120, text: (row) => row.unitName },
  { key: 'asOf', label: 'movement.run', width: 130, sort: true, hidden: true },
]

export const movementFilters = (tables: () => Choice[]): Filter[] => [
  { key: 'table', label: 'movement.table', kind: 'choice', choices: tables },
  {
    key: 'direction',
    label: 'movement.direction',
    kind: 'choice',
    choices: () => words(DIRECTIONS, 'directions'),
  },
]

export const pendingColumns: Column<Pending>[] = [
  { key: 'name', label: 'movement.customer', minWidth: 90, fixed: 'left', sort: true },
  { key: 'number', label: 'movement.number', minWidth: 104, sort: true },
  { key: 'table', label: 'movement.table', minWidth: 96, text: (row) => row.tableLabel },
  { key: 'from', label: 'movement.from', minWidth: 106, text: (row) => row.fromLabel },
  { key: 'to', label: 'movement.to', minWidth: 100, text: (row) => row.outcomeLabel },
  { key: 'kind', label: 'movement.kind', width: 104 },
  { key: 'since', label: 'movement.since', width: 128, sort: true },
  { key: 'until', label: 'movement.until', width: 128, sort: true },
  { key: 'state', label: 'movement.state', width: 110 },
  {
    key: 'note',
    label: 'movement.note',
    minWidth: 140,
    hidden: true,
    text: (row) => row.note,
  },
  { key: 'acts', label: 'movement.acts', width: 112, fixed: 'right' },
]

export const pendingFilters: Filter[] = [
  {
    key: 'kind',
    label: 'movement.kind',
    kind: 'choice',
    choices: () => words(KINDS, 'kinds'),
  },
  {
    key: 'state',
    label: 'movement.state',
    kind: 'choice',
    choices: () => words(['OPEN', 'REJECTED'], 'states'),
  },
]

export const overrideColumns: Column<Override>[] = [
  { key: 'name', label: 'movement.customer', minWidth: 90, fixed: 'left', sort: true },
  { key: 'number', label: 'movement.number', minWidth: 104, sort: true },
  { key: 'table', label: 'movement.table', minWidth: 90, text: (row) => row.tableLabel },
  { key: 'outcome', label: 'movement.outcome', minWidth: 100 },
  { key: 'wouldBe', label: 'movement.wouldBe', minWidth: 100, text: (row) => row.wouldBeLabel },
  { key: 'until', label: 'movement.last', width: 128, sort: true },
  { key: 'state', label: 'movement.state', width: 96 },
  { key: 'asked', label: 'movement.asked', width: 94, sort: true, text: (row) => row.askedName },
  { key: 'decided', label: 'movement.decided', width: 94, text: (row) => row.decidedName },
  { key: 'reason', label: 'movement.reason', minWidth: 100, text: (row) => row.reason },
  { key: 'acts', label: 'movement.acts', width: 120, fixed: 'right' },
]

export const overrideFilters: Filter[] = [
  {
    key: 'state',
    label: 'movement.state',
    kind: 'choices',
    choices: () => words(OVERRIDE_STATES, 'overrideStates'),
  },
]

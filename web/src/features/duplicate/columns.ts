import type { Tone } from '@/shared/components/tone'
import { listed } from '@/shared/format/format'
import type { Choice, Column, Filter } from '@/shared/table/types'
import { t } from '@/shared/i18n'
import { MERGE_STATES, PAIR_STATES, STRENGTHS, type MergeRow, type PairLine } from './api'

export const TONES: Record<string, Tone> = {
  CERTAIN: 'bad',
  LIKELY: 'warn',
  STATED: 'action',
  REQUESTED: 'warn',
  MERGED: 'good',
  REJECTED: 'bad',
}

export const pairColumns: Column<PairLine>[] = [
  { key: 'first', label: 'duplicate.first', minWidth: 170, fixed: 'left', sort: true },
  { key: 'second', label: 'duplicate.second', minWidth: 170, sort: true },
  { key: 'strength', label: 'duplicate.strength', width: 112, sort: true },
  {
    key: 'common',
    label: 'duplicate.common',
    minWidth: 200,
    text: (line) => listed(line.common.map((each) => t(`duplicate.commons.${each}`))),
  },
  {
    key: 'units',
    label: 'duplicate.units',
    minWidth: 150,
    text: (line) =>
      listed([...new Set([line.firstUnit, line.secondUnit])].filter((name) => name !== null)),
  },
  { key: 'state', label: 'duplicate.state', width: 90 },
  { key: 'foundAt', label: 'duplicate.foundAt', width: 172, sort: true },
  {
    key: 'reason',
    label: 'duplicate.reason',
    minWidth: 160,
    hidden: true,
    text: (l) => l.pair.reason,
  },
]

const words = (values: readonly string[], under: string): Choice[] =>
  values.map((value) => ({ value, label: t(`duplicate.${under}.${value}`) }))

export const pairFilters = (units: () => Choice[]): Filter[] => [
  {
    key: 'strength',
    label: 'duplicate.strength',
    kind: 'choices',
    choices: () => words(STRENGTHS, 'strengths'),
  },
  {
    key: 'state',
    label: 'duplicate.state',
    kind: 'choices',
    choices: () => words(PAIR_STATES, 'states'),
  },
  { key: 'unit', label: 'duplicate.units', kind: 'choices', choices: units },
]

export const mergeColumns: Column<MergeRow>[] = [
  { key: 'survivor', label: 'duplicate.survivor', minWidth: 210, fixed: 'left' },
  {
    key: 'absorbed',
    label: 'duplicate.absorbed',
    minWidth: 190,
    text: (row) => `${row.absorbedName} ${row.absorbedNumber}`,
  },
  { key: 'state', label: 'duplicate.state', width: 110, sort: true },
  {
    key: 'requestedName',
    label: 'duplicate.requestedBy',
    width: 110,
    text: (r) => r.requestedName,
  },
  { key: 'requestedAt', label: 'duplicate.requestedAt', width: 172, sort: true },
  { key: 'decidedName', label: 'duplicate.decidedBy', width: 110, text: (row) => row.decidedName },
  { key: 'decidedAt', label: 'duplicate.decidedAt', width: 172, sort: true },
  { key: 'undoUntil', label: 'duplicate.undoUntil', width: 130 },
]

export const mergeFilters: Filter[] = [
  {
    key: 'state',
    label: 'duplicate.state',
    kind: 'choices',
    choices: () => words(MERGE_STATES, 'mergeStates'),
  },
]

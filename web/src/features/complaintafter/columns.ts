import { t } from '@/shared/i18n'
import type { Column, Filter } from '@/shared/table/types'
import type { Round, Visit, VolumeLine } from './api'

export const visitColumns: Column<Visit>[] = [
  { key: 'number', label: 'complaintafter.number', width: 140, fixed: 'left', sort: true },
  { key: 'dueOn', label: 'complaintafter.dueOn', width: 130, sort: true },
  { key: 'ground', label: 'complaintafter.ground', minWidth: 180, text: (row) => row.ground },
  {
    key: 'complainant',
    label: 'complaintafter.complainant',
    width: 100,
    text: (row) => row.complainant,
  },
  { key: 'phone', label: 'complaintafter.phone', width: 130 },
  { key: 'unit', label: 'complaintafter.unit', minWidth: 120, text: (row) => row.unitName },
  { key: 'owner', label: 'complaintafter.owner', width: 90, text: (row) => row.owner },
  { key: 'stage', label: 'complaintafter.stage', width: 90, text: (row) => row.stageLabel },
]

export const actColumn: Column<Visit> = {
  key: 'act',
  label: 'complaintafter.act',
  width: 110,
  fixed: 'right',
}

export const visitFilters: Filter[] = [
  {
    key: 'late',
    label: 'complaintafter.late',
    kind: 'choice',
    choices: () => [{ value: 'true', label: t('complaintafter.late') }],
  },
]

export const roundColumns: Column<Round>[] = [
  { key: 'weekOn', label: 'complaintafter.week', width: 150, fixed: 'left' },
  { key: 'unit', label: 'complaintafter.unit', minWidth: 140, text: (row) => row.unitName },
  {
    key: 'population',
    label: 'complaintafter.population',
    width: 110,
    align: 'right',
    text: (row) => row.population,
  },
  {
    key: 'drawn',
    label: 'complaintafter.drawn',
    width: 110,
    align: 'right',
    text: (row) => row.drawn,
  },
  { key: 'dueOn', label: 'complaintafter.dueOn', width: 130 },
  { key: 'at', label: 'complaintafter.at', width: 170 },
  { key: 'staff', label: 'complaintafter.by', width: 110, text: (row) => row.staffName },
]

export const volumeColumns: Column<VolumeLine>[] = [
  { key: 'number', label: 'complaintafter.volume', width: 150, fixed: 'left', sort: true },
  { key: 'year', label: 'complaintafter.year', width: 100, sort: true, text: (row) => row.year },
  { key: 'unit', label: 'complaintafter.unit', minWidth: 160, text: (row) => row.unitName },
  {
    key: 'cases',
    label: 'complaintafter.cases',
    width: 110,
    align: 'right',
    text: (row) => row.cases,
  },
  {
    key: 'held',
    label: 'complaintafter.held',
    width: 110,
    text: (row) => (row.held ? t('complaintafter.held') : null),
  },
]

import type { Column } from '@/shared/table/types'
import type { Line, Rehearsal } from './api'

export const rehearsalColumns: Column<Rehearsal>[] = [
  { key: 'name', label: 'rehearsal.name', minWidth: 140, fixed: 'left', sort: true },
  { key: 'revisionTitle', label: 'rehearsal.revision', minWidth: 140 },
  { key: 'bookLabel', label: 'rehearsal.set', width: 116 },
  { key: 'asOf', label: 'rehearsal.asOf', width: 130, sort: true },
  { key: 'state', label: 'rehearsal.state', width: 90 },
  { key: 'customers', label: 'rehearsal.book', width: 88, align: 'right' },
  { key: 'moved', label: 'rehearsal.moved', width: 76, align: 'right' },
  { key: 'staffName', label: 'rehearsal.by', width: 80 },
  { key: 'startedAt', label: 'rehearsal.started', width: 170, sort: true },
]

export const lineColumns: Column<Line>[] = [
  { key: 'name', label: 'rehearsal.customer', minWidth: 110, fixed: 'left' },
  { key: 'number', label: 'rehearsal.number', width: 108 },
  { key: 'unitName', label: 'rehearsal.unit', width: 136 },
  { key: 'managerName', label: 'rehearsal.manager', width: 90 },
  { key: 'changes', label: 'rehearsal.changes', minWidth: 244 },
  { key: 'facts', label: 'rehearsal.facts', minWidth: 430 },
]

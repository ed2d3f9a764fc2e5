import type { Column } from '@/shared/table/types'
import type { Line, Rehearsal } from './api'

export const rehearsalColumns: Column<Rehearsal>[] = [
  { key: 'name', label: 'rehearsal.name', minWidth: 140, fixed: 'left', sort: true },
  { key: 'revisionTitle', label: 'rehearsal.revision', minWidth: 140 },
  { key: 'bookLabel', label: 'rehearsal.set', minWidth: 90 },
  { key: 'asOf', label: 'rehearsal.asOf', width: 130, sort: true },
  { key: 'state', label: 'rehearsal.state', width: 110 },
  { key: 'customers', label: 'rehearsal.book', width: 90, align: 'right' },
  { key: 'moved', label: 'rehearsal.moved', width: 80, align: 'right' },
  { key: 'staffName', label: 'rehearsal.by', width: 90 },
  { key: 'startedAt', label: 'rehearsal.started', width: 140, sort: true },
]

export const lineColumns: Column<Line>[] = [
  { key: 'name', label: 'rehearsal.customer', minWidth: 130, fixed: 'left' },
  { key: 'number', label: 'rehearsal.number', minWidth: 130 },
  { key: 'unitName', label: 'rehearsal.unit', minWidth: 130 },
  { key: 'managerName', label: 'rehearsal.manager', minWidth: 110 },
  { key: 'changes', label: 'rehearsal.changes', minWidth: 240 },
  { key: 'facts', label: 'rehearsal.facts', minWidth: 260 },
]

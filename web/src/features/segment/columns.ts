import type { Column } from '@/shared/table/types'
import type { Member } from './api'

export const memberColumns: Column<Member>[] = [
  { key: 'name', label: 'segment.member', minWidth: 140, fixed: 'left', sort: true },
  { key: 'number', label: 'segment.number', minWidth: 130, sort: true },
  { key: 'outcome', label: 'segment.value', minWidth: 150 },
  { key: 'since', label: 'segment.since', width: 150, sort: 'validFrom' },
]

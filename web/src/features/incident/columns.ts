import type { Column } from '@/shared/table/types'
import type { IncidentLine, ToldLeak } from './api'

export const columns: Column<IncidentLine>[] = [
  { key: 'number', label: 'incident.number', width: 120, fixed: 'left' },
  { key: 'title', label: 'incident.subject', minWidth: 240 },
  { key: 'kind', label: 'incident.kind', width: 80 },
  { key: 'drill', label: 'incident.sort', width: 100 },
  { key: 'foundAt', label: 'incident.foundAt', width: 180 },
  { key: 'due', label: 'incident.due', width: 290 },
  { key: 'state', label: 'incident.state', width: 110 },
]

export const toldColumns: Column<ToldLeak>[] = [
  { key: 'number', label: 'incident.number', width: 120, fixed: 'left' },
  { key: 'title', label: 'incident.subject', minWidth: 240 },
  { key: 'kind', label: 'incident.kind', width: 100 },
  { key: 'foundAt', label: 'incident.foundAt', width: 180 },
  { key: 'state', label: 'incident.state', width: 110 },
]

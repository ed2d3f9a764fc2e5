import type { Column } from '@/shared/table/types'
import { formatNumber } from '@/shared/format/format'
import type { Past } from './api'

const number = (key: 'rows' | 'added' | 'known' | 'rejected'): Column<Past> => ({
  key,
  label: `complaintimport.${key}`,
  align: 'right',
  width: 80,
  text: (past) => formatNumber(past[key]),
})

export const columns: Column<Past>[] = [
  { key: 'file', label: 'complaintimport.file', minWidth: 180, text: (past) => past.file },
  { key: 'at', label: 'complaintimport.at', width: 176 },
  { key: 'by', label: 'complaintimport.by', width: 84, text: (past) => past.byName },
  { key: 'template', label: 'complaintimport.template', minWidth: 130 },
  { key: 'procedure', label: 'complaintimport.procedure', minWidth: 170, hidden: true },
  { key: 'unit', label: 'complaintimport.unit', minWidth: 120 },
  number('rows'),
  number('added'),
  number('known'),
  number('rejected'),
  { key: 'act', label: 'complaintimport.rejects', width: 104, fixed: 'right' },
]

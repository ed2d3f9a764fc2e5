import type { Column } from '@/shared/table/types'
import type { Proof } from './api'

export const proofColumns: Column<Proof>[] = [
  { key: 'staffName', label: 'complaintoffice.person', minWidth: 130, fixed: 'left', sort: true },
  {
    key: 'education',
    label: 'complaintoffice.education',
    minWidth: 160,
    text: (row) => row.educationLabel,
  },
  { key: 'takenOn', label: 'complaintoffice.takenOn', width: 130, sort: true },
  { key: 'validUntil', label: 'complaintoffice.validUntil', width: 180, sort: true },
  {
    key: 'certificate',
    label: 'complaintoffice.certificate',
    minWidth: 140,
    text: (row) => row.proof.certificate,
  },
  { key: 'unit', label: 'complaintoffice.unit', minWidth: 120, text: (row) => row.unitName },
  { key: 'act', label: 'complaintoffice.actions', width: 90 },
]

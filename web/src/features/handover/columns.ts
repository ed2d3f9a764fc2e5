import type { Column } from '@/shared/table/types'
import { formatNumber } from '@/shared/format/format'
import type { AgreementRow, HandOverRow } from './api'

export const handOverColumns: Column<HandOverRow>[] = [
  { key: 'number', label: 'handover.number', width: 130, fixed: 'left' },
  { key: 'onDay', label: 'handover.onDay', width: 130 },
  { key: 'party', label: 'handover.party', minWidth: 150, text: (row) => row.handOver.party },
  { key: 'purpose', label: 'handover.purpose', minWidth: 170, text: (row) => row.handOver.purpose },
  {
    key: 'customers',
    label: 'handover.customers',
    width: 90,
    align: 'right',
    text: (row) => formatNumber(row.handOver.customers),
  },
  {
    key: 'agreement',
    label: 'handover.fileNumber',
    minWidth: 140,
    text: (row) => row.handOver.agreementNumber,
  },
  { key: 'staffName', label: 'handover.by', width: 100, text: (row) => row.staffName },
  { key: 'file', label: 'handover.file', width: 110 },
  { key: 'keepUntil', label: 'handover.keepUntil', width: 130 },
]

export const agreementColumns: Column<AgreementRow>[] = [
  {
    key: 'fileNumber',
    label: 'handover.fileNumber',
    minWidth: 140,
    fixed: 'left',
    text: (row) => row.agreement.fileNumber,
  },
  { key: 'state', label: 'handover.state', width: 96 },
  { key: 'party', label: 'handover.party', minWidth: 150, text: (row) => row.agreement.party },
  {
    key: 'purpose',
    label: 'handover.purpose',
    minWidth: 160,
    text: (row) => row.agreement.purpose,
  },
  { key: 'parts', label: 'handover.parts', minWidth: 160 },
  { key: 'validFrom', label: 'handover.validFrom', width: 130 },
  { key: 'validTo', label: 'handover.validTo', width: 130 },
  { key: 'acts', label: 'handover.acts', width: 80, fixed: 'right' },
]

import { t } from '@/shared/i18n'
import type { Column, Filter } from '@/shared/table/types'
import { KINDS, type CaseLine, type ReportLine } from './api'

export const caseColumns: Column<CaseLine>[] = [
  { key: 'number', label: 'complaintfigures.number', width: 150, fixed: 'left', sort: true },
  { key: 'lodgedAt', label: 'complaintfigures.lodgedAt', width: 170, sort: true },
  {
    key: 'product',
    label: 'complaintfigures.product',
    minWidth: 160,
    sort: true,
    text: (row) => row.product,
  },
  { key: 'issue', label: 'complaintfigures.issue', minWidth: 200, text: (row) => row.issue },
  { key: 'channel', label: 'complaintfigures.channel', width: 100, text: (row) => row.channelLabel },
  { key: 'unit', label: 'complaintfigures.unit', minWidth: 120, text: (row) => row.unitName },
  { key: 'stage', label: 'complaintfigures.stage', width: 100, text: (row) => row.stageLabel },
  { key: 'result', label: 'complaintfigures.result', width: 120, text: (row) => row.resultLabel },
  { key: 'late', label: 'complaintfigures.inTime', width: 90 },
]

export const reportColumns: Column<ReportLine>[] = [
  { key: 'kind', label: 'complaintfigures.report', minWidth: 190, fixed: 'left' },
  { key: 'unit', label: 'complaintfigures.unit', minWidth: 130, text: (row) => row.unitName },
  { key: 'span', label: 'complaintfigures.span', width: 200 },
  { key: 'dueOn', label: 'complaintfigures.due', width: 140 },
  { key: 'state', label: 'complaintfigures.state', width: 90 },
  { key: 'sentAt', label: 'complaintfigures.sentAt', width: 180 },
  { key: 'sentBy', label: 'complaintfigures.sentBy', width: 110, text: (row) => row.sentBy },
  { key: 'sentTo', label: 'complaintfigures.sentTo', minWidth: 130, text: (row) => row.sentTo },
]

export const reportFilters: Filter[] = [
  {
    key: 'kind',
    label: 'complaintfigures.report',
    kind: 'choice',
    choices: () =>
      KINDS.map((value) => ({ value, label: t(`complaintfigures.periods.${value}`) })),
  },
]

import type { Column, Filter } from '@/shared/table/types'
import { formatNumber } from '@/shared/format/format'
import { i18n, t } from '@/shared/i18n'
import { STATES, type ShareRow } from './api'

export const TONES: Record<string, 'plain' | 'good' | 'warn' | 'bad' | 'action'> = {
  PENDING: 'warn',
  LIVE: 'good',
  FUTURE: 'action',
  REJECTED: 'bad',
  REVOKED: 'bad',
}

/** Whose information is shared, in a few words. */
export function whom(row: ShareRow): string {
  return row.unitName === null
    ? i18n.global.t('sharing.persons', { n: row.share.numbers.length }, row.share.numbers.length)
    : t('sharing.wholeUnit', { name: row.unitName })
}

export const shareColumns: Column<ShareRow>[] = [
  { key: 'number', label: 'sharing.number', width: 130, fixed: 'left', sort: true },
  { key: 'state', label: 'sharing.state', width: 96 },
  { key: 'purpose', label: 'sharing.purpose', minWidth: 140, text: (row) => row.purposeLabel },
  { key: 'whom', label: 'sharing.whom', minWidth: 150, text: whom },
  { key: 'grantee', label: 'sharing.grantee', minWidth: 120, text: (row) => row.granteeName },
  { key: 'fromOn', label: 'sharing.from', width: 128, sort: true },
  { key: 'toOn', label: 'sharing.to', width: 128, sort: true },
  {
    key: 'looks',
    label: 'sharing.looks',
    width: 90,
    align: 'right',
    sort: true,
    text: (row) => formatNumber(row.share.looks),
  },
  { key: 'appliedBy', label: 'sharing.appliedBy', width: 100, text: (row) => row.appliedBy },
  { key: 'appliedAt', label: 'sharing.appliedAt', width: 150, sort: true, hidden: true },
  {
    key: 'decidedBy',
    label: 'sharing.decidedBy',
    width: 100,
    hidden: true,
    text: (row) => row.decidedBy,
  },
]

export const shareFilters: Filter[] = [
  {
    key: 'state',
    label: 'sharing.state',
    kind: 'choices',
    choices: () => STATES.map((value) => ({ value, label: t(`sharing.states.${value}`) })),
  },
]

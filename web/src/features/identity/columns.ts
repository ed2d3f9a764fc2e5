import { listed } from '@/shared/format/format'
import type { Column, Filter } from '@/shared/table/types'
import { t } from '@/shared/i18n'
import { REQUEST_STATES, type RoleRequest, type StaffRow } from './api'

export const staffColumns: Column<StaffRow>[] = [
  { key: 'name', label: 'identity.staff.name', minWidth: 110, sort: true, fixed: 'left' },
  { key: 'number', label: 'identity.staff.number', width: 110, sort: true },
  { key: 'unitName', label: 'identity.staff.unit', minWidth: 200, sort: true },
  { key: 'title', label: 'identity.staff.post', minWidth: 130, sort: true },
  {
    key: 'roles',
    label: 'identity.staff.roles',
    minWidth: 160,
    text: (row) => listed(row.roles),
  },
  { key: 'mobile', label: 'identity.staff.mobile', width: 130, hidden: true },
  { key: 'email', label: 'identity.staff.email', minWidth: 180, hidden: true },
  { key: 'hiredOn', label: 'identity.staff.hiredOn', width: 150, sort: true },
  { key: 'leftOn', label: 'identity.staff.leftOn', width: 150, sort: true, hidden: true },
  { key: 'state', label: 'identity.staff.state', width: 116 },
]

export const staffFilters = (units: () => { value: string; label: string }[]): Filter[] => [
  { key: 'unitId', label: 'identity.staff.unit', kind: 'choice', choices: units },
  {
    key: 'state',
    label: 'identity.staff.state',
    kind: 'choice',
    choices: () => [
      { value: 'LEFT', label: t('identity.staff.left') },
      { value: 'ALL', label: t('common.all') },
    ],
  },
]

export const requestColumns: Column<RoleRequest>[] = [
  { key: 'about', label: 'identity.requests.about', minWidth: 120, fixed: 'left' },
  {
    key: 'kind',
    label: 'identity.requests.kind',
    width: 110,
    text: (row) => t(`identity.requests.${row.kind}`),
  },
  { key: 'added', label: 'identity.requests.added', minWidth: 220 },
  { key: 'removed', label: 'identity.requests.removed', minWidth: 200 },
  { key: 'requestedBy', label: 'identity.requests.requestedBy', width: 100 },
  { key: 'requestedAt', label: 'identity.requests.requestedAt', width: 100 },
  {
    key: 'state',
    label: 'identity.requests.state',
    width: 90,
    text: (row) => t(`identity.requests.${row.state}`),
  },
  { key: 'decidedBy', label: 'identity.requests.decidedBy', width: 100, hidden: true },
  { key: 'note', label: 'identity.requests.note', minWidth: 140, hidden: true },
  { key: 'acts', label: 'identity.requests.acts', width: 130, fixed: 'right' },
]

export const requestFilters: Filter[] = [
  {
    key: 'state',
    label: 'identity.requests.state',
    kind: 'choice',
    choices: () =>
      REQUEST_STATES.filter((state) => state !== 'PENDING').map((value) => ({
        value,
        label: t(`identity.requests.${value}`),
      })),
  },
]

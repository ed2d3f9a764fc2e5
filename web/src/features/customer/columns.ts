import type { Column, Filter } from '@/shared/table/types'
import { wordOf } from './fields'
import type { CustomerLine } from './api'

export const customerColumns: Column<CustomerLine>[] = [
  { key: 'name', label: 'customer.name', minWidth: 110, fixed: 'left', sort: true },
  {
    key: 'number',
    label: 'customer.number',
    width: 108,
    sort: true,
    text: (line) => line.customer.number,
  },
  {
    key: 'kind',
    label: 'customer.kind',
    width: 84,
    sort: true,
    text: (line) => wordOf('kind', line.customer.kind),
  },
  { key: 'document', label: 'customer.document', width: 156 },
  { key: 'mobile', label: 'customer.mobile', width: 116, text: (line) => line.customer.mobile },
  {
    key: 'unitId',
    label: 'customer.unit',
    minWidth: 122,
    sort: true,
    text: (line) => line.unitName,
  },
  {
    key: 'managerId',
    label: 'customer.manager',
    width: 80,
    sort: true,
    text: (line) => line.managerName,
  },
  { key: 'since', label: 'customer.since', width: 130, sort: true },
  {
    key: 'status',
    label: 'customer.status',
    width: 80,
    sort: true,
    hidden: true,
    text: (line) => wordOf('status', line.customer.status),
  },
  {
    key: 'currency',
    label: 'customer.currency',
    width: 76,
    sort: true,
    hidden: true,
    text: (line) => line.customer.currency,
  },
  {
    key: 'creditRelation',
    label: 'customer.creditRelation',
    width: 110,
    sort: true,
    hidden: true,
    text: (line) => wordOf('credit', line.customer.creditRelation),
  },
]

const choices = (set: string, codes: string[]) => () =>
  codes.map((value) => ({ value, label: wordOf(set, value) }))

export const customerFilters: Filter[] = [
  {
    key: 'kind',
    label: 'customer.kind',
    kind: 'choice',
    choices: choices('kind', ['PERSONAL', 'CORPORATE']),
  },
  {
    key: 'status',
    label: 'customer.status',
    kind: 'choice',
    choices: choices('status', ['PROSPECT', 'ACTIVE', 'DORMANT', 'CLOSED']),
  },
  {
    key: 'creditRelation',
    label: 'customer.creditRelation',
    kind: 'choice',
    choices: choices('credit', ['CREDIT', 'NON_CREDIT']),
  },
  {
    key: 'currency',
    label: 'customer.currency',
    kind: 'choice',
    choices: () => ['CNY', 'CZK'].map((value) => ({ value, label: value })),
  },
  {
    key: 'identityMissing',
    label: 'customer.identityMissing',
    kind: 'choice',
    choices: choices('answer', ['true', 'false']),
  },
  {
    key: 'manager',
    label: 'customer.manager',
    kind: 'choice',
    choices: choices('assigned', ['0']),
  },
  { key: 'reviewDueBy', label: 'customer.reviewDueBy', kind: 'date' },
  { key: 'sinceFrom', label: 'customer.sinceFrom', kind: 'date' },
  { key: 'sinceTo', label: 'customer.sinceTo', kind: 'date' },
]

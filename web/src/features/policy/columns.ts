import type { Column, Filter } from '@/shared/table/types'
import { t } from '@/shared/i18n'
import type { Tone } from '@/shared/components/tone'
import type { DocumentRow, RuleRow } from './api'

export const ruleColumns: Column<RuleRow>[] = [
  { key: 'id', label: 'policy.rule', width: 92, fixed: 'left' },
  { key: 'text', label: 'policy.says', minWidth: 290 },
  { key: 'terms', label: 'policy.terms', minWidth: 180, hidden: true },
  { key: 'measure', label: 'policy.source', minWidth: 150 },
  { key: 'article', label: 'policy.article', width: 100 },
  { key: 'acts', label: 'policy.acts', width: 180 },
  { key: 'tests', label: 'policy.tests', width: 70, align: 'right' },
  { key: 'acted', label: 'policy.acted', width: 104, align: 'right' },
  { key: 'broken', label: 'policy.broken', width: 90, align: 'right' },
  { key: 'systemLabel', label: 'policy.system', minWidth: 160, hidden: true },
]

const ACTS = ['table', 'code', 'any', 'none']
const KINDS = ['N', 'D', 'C', 'R', 'F', 'K', 'X', 'P', 'I', 'Q']

const WATCH = ['acted', 'broken', 'proved']

export const ruleFilters: Filter[] = [
  {
    key: 'watch',
    label: 'policy.watch',
    kind: 'choice',
    choices: () => WATCH.map((value) => ({ value, label: t(`policy.watched.${value}`) })),
  },
  {
    key: 'acts',
    label: 'policy.acts',
    kind: 'choice',
    choices: () => ACTS.map((value) => ({ value, label: t(`policy.actsWhere.${value}`) })),
  },
  {
    key: 'kind',
    label: 'policy.kind',
    kind: 'choice',
    choices: () => KINDS.map((value) => ({ value, label: t(`policy.kinds.${value}`) })),
  },
  { key: 'system', label: 'policy.systemCode', kind: 'text' },
]

export const documentColumns: Column<DocumentRow>[] = [
  { key: 'title', label: 'policy.document', minWidth: 260, fixed: 'left' },
  { key: 'issuer', label: 'policy.issuer', minWidth: 130 },
  { key: 'number', label: 'policy.number', width: 150 },
  { key: 'issued', label: 'policy.issued', width: 70 },
  { key: 'standing', label: 'policy.standing', width: 116 },
  { key: 'carried', label: 'policy.acts', width: 136 },
  { key: 'tables', label: 'policy.measures', width: 84, align: 'right' },
  { key: 'proved', label: 'policy.proved', width: 96, align: 'right' },
  { key: 'source', label: 'policy.foundIn', minWidth: 180, hidden: true },
]

export const STANDINGS: Record<DocumentRow['standing'], Tone> = {
  IN_FORCE: 'good',
  OBSOLETE: 'bad',
  UNVERIFIED: 'warn',
  REFERENCE: 'plain',
}

const CARRIED = ['all', 'part', 'none']

export const documentFilters: Filter[] = [
  {
    key: 'standing',
    label: 'policy.standing',
    kind: 'choice',
    choices: () =>
      Object.keys(STANDINGS).map((value) => ({ value, label: t(`policy.standings.${value}`) })),
  },
  {
    key: 'acts',
    label: 'policy.acts',
    kind: 'choice',
    choices: () => CARRIED.map((value) => ({ value, label: t(`policy.carriedHow.${value}`) })),
  },
  {
    key: 'draftable',
    label: 'policy.measures',
    kind: 'choice',
    choices: () => [
      { value: 'true', label: t('policy.withTables') },
      { value: 'false', label: t('policy.withoutTables') },
    ],
  },
]

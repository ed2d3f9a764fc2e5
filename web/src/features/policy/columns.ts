import type { Column, Filter } from '@/shared/table/types'
import { t } from '@/shared/i18n'
import type { RuleRow } from './api'

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

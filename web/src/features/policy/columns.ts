import type { Column, Filter } from '@/shared/table/types'
import { t } from '@/shared/i18n'
import type { RuleRow } from './api'

export const ruleColumns: Column<RuleRow>[] = [
  { key: 'id', label: 'policy.rule', width: 92, fixed: 'left' },
  { key: 'text', label: 'policy.says', minWidth: 380 },
  { key: 'terms', label: 'policy.terms', minWidth: 180 },
  { key: 'measure', label: 'policy.source', minWidth: 180 },
  { key: 'article', label: 'policy.article', width: 110 },
  { key: 'acts', label: 'policy.acts', width: 150 },
  { key: 'systemLabel', label: 'policy.system', minWidth: 160, hidden: true },
]

const ACTS = ['table', 'code', 'any', 'none']
const KINDS = ['N', 'D', 'C', 'R', 'F', 'K', 'X', 'P', 'I', 'Q']

export const ruleFilters: Filter[] = [
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

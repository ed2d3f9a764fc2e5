import type { Column, Filter } from '@/shared/table/types'
import { t } from '@/shared/i18n'
import type { CaseLine } from './api'

export const columns: Column<CaseLine>[] = [
  { key: 'kindLabel', label: 'reveal.unusual.kind', minWidth: 170, fixed: 'left' },
  { key: 'raisedAt', label: 'reveal.unusual.raisedAt', width: 180, sort: true },
  {
    key: 'staff',
    label: 'reveal.unusual.staff',
    width: 150,
    text: (line) => `${line.staffName} ${line.staffNo}`,
  },
  { key: 'unitName', label: 'reveal.unusual.unit', minWidth: 150 },
  { key: 'customer', label: 'reveal.unusual.customer', minWidth: 150 },
  { key: 'state', label: 'reveal.unusual.state', width: 90 },
  { key: 'closedBy', label: 'reveal.unusual.closed', width: 110, hidden: true },
  { key: 'remark', label: 'reveal.unusual.remark', minWidth: 180 },
]

export const filters: Filter[] = [
  {
    key: 'open',
    label: 'reveal.unusual.state',
    kind: 'choice',
    choices: () => [
      { value: 'true', label: t('reveal.unusual.open') },
      { value: 'false', label: t('reveal.unusual.closed') },
    ],
  },
]

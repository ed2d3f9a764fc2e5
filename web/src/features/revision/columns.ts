import type { Tone } from '@/shared/components/tone'
import { t } from '@/shared/i18n'
import type { Column, Filter } from '@/shared/table/types'
import { STATES, type RevisionRow } from './api'

export const TONES: Record<string, Tone> = {
  DRAFT: 'plain',
  SUBMITTED: 'warn',
  APPROVED: 'action',
  SCHEDULED: 'action',
  IN_FORCE: 'good',
  SUPERSEDED: 'plain',
  WITHDRAWN: 'bad',
}

export const revisionColumns: Column<RevisionRow>[] = [
  { key: 'title', label: 'revision.name', minWidth: 220, fixed: 'left' },
  { key: 'state', label: 'revision.state', width: 110 },
  { key: 'bookLabel', label: 'revision.set', width: 130 },
  {
    key: 'models',
    label: 'revision.tables',
    minWidth: 160,
    text: (row) => row.models.join(' · '),
  },
  { key: 'effectiveFrom', label: 'revision.effectiveFrom', width: 140 },
  { key: 'createdName', label: 'revision.drafter', width: 100 },
  { key: 'submittedAt', label: 'revision.submittedAt', width: 170 },
  { key: 'releasedAt', label: 'revision.releasedAt', width: 170, hidden: true },
]

export const revisionFilters: Filter[] = [
  {
    key: 'state',
    label: 'revision.state',
    kind: 'choices',
    choices: () => STATES.map((value) => ({ value, label: t(`revision.states.${value}`) })),
  },
]

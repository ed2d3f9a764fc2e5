import type { Tone } from '@/shared/components/tone'
import { t } from '@/shared/i18n'
import type { Column, Filter } from '@/shared/table/types'
import { OUTCOMES, type Letter } from './api'

export const TONES: Record<string, Tone> = {
  LODGED: 'good',
  ADDED: 'good',
  AUTOMATIC: 'plain',
  NOT_TAKEN: 'bad',
  SETTLED: 'plain',
}

export const columns: Column<Letter>[] = [
  { key: 'receivedAt', label: 'mailbox.receivedAt', width: 150, fixed: 'left', sort: true },
  { key: 'sender', label: 'mailbox.sender', minWidth: 170 },
  { key: 'subject', label: 'mailbox.subject', minWidth: 240 },
  { key: 'outcome', label: 'mailbox.outcome', width: 130, sort: true },
  { key: 'label', label: 'mailbox.case', width: 170, sort: true },
  { key: 'reason', label: 'mailbox.reason', minWidth: 220 },
  { key: 'note', label: 'mailbox.note', minWidth: 160 },
  { key: 'readAt', label: 'mailbox.readAt', width: 150, hidden: true, sort: true },
  { key: 'act', label: 'mailbox.act', width: 110, fixed: 'right' },
]

export const filters: Filter[] = [
  {
    key: 'outcome',
    label: 'mailbox.outcome',
    kind: 'choice',
    choices: () => OUTCOMES.map((value) => ({ value, label: t(`mailbox.outcomes.${value}`) })),
  },
]

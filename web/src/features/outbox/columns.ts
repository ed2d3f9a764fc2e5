import type { Tone } from '@/shared/components/tone'
import { t } from '@/shared/i18n'
import type { Column, Filter } from '@/shared/table/types'
import { KINDS, STATES, type Post } from './api'

export const TONES: Record<string, Tone> = {
  QUEUED: 'action',
  SENT: 'good',
  DELIVERED: 'good',
  FAILED: 'bad',
  GIVEN_UP: 'warn',
}

export const columns: Column<Post>[] = [
  { key: 'label', label: 'outbox.about', width: 190, fixed: 'left', sort: true },
  { key: 'kind', label: 'outbox.kind', width: 96, sort: true },
  { key: 'state', label: 'outbox.state', width: 110, sort: true },
  { key: 'recipient', label: 'outbox.recipient', minWidth: 150 },
  { key: 'subject', label: 'outbox.subject', minWidth: 190 },
  { key: 'tries', label: 'outbox.tries', width: 80, align: 'right', sort: true },
  { key: 'problem', label: 'outbox.problem', minWidth: 190 },
  { key: 'queuedAt', label: 'outbox.queuedAt', width: 150, sort: true },
  { key: 'sentAt', label: 'outbox.sentAt', width: 150, sort: true },
  { key: 'deliveredAt', label: 'outbox.deliveredAt', width: 150 },
  { key: 'nextTry', label: 'outbox.nextTry', width: 150, hidden: true },
  { key: 'queuedBy', label: 'outbox.queuedBy', width: 110, hidden: true },
]

/** What is done about a message, for those who may. */
export const actColumn: Column<Post> = {
  key: 'act',
  label: 'outbox.act',
  width: 150,
  fixed: 'right',
}

export const filters: Filter[] = [
  { key: 'q', label: 'outbox.about', kind: 'text' },
  {
    key: 'state',
    label: 'outbox.state',
    kind: 'choice',
    choices: () => STATES.map((value) => ({ value, label: t(`outbox.states.${value}`) })),
  },
  {
    key: 'kind',
    label: 'outbox.kind',
    kind: 'choice',
    choices: () => KINDS.map((value) => ({ value, label: t(`outbox.kinds.${value}`) })),
  },
]

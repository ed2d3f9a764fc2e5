import { t } from '@/shared/i18n'
import type { Column, Filter } from '@/shared/table/types'
import { KINDS, type Message, type Notice } from './api'

export const messageColumns: Column<Message>[] = [
  { key: 'text', label: 'notification.text', minWidth: 360, fixed: 'left' },
  { key: 'kind', label: 'notification.kind', width: 100 },
  { key: 'at', label: 'notification.at', width: 130 },
  { key: 'state', label: 'notification.state', width: 110 },
  { key: 'action', label: 'notification.action', width: 130 },
]

export const messageFilters: Filter[] = [
  {
    key: 'kind',
    label: 'notification.kind',
    kind: 'choice',
    choices: () => KINDS.map((value) => ({ value, label: t(`notification.kinds.${value}`) })),
  },
  {
    key: 'state',
    label: 'notification.state',
    kind: 'choice',
    choices: () =>
      ['UNREAD', 'OPEN', 'DONE'].map((value) => ({
        value,
        label: t(`notification.states.${value}`),
      })),
  },
]

export const noticeColumns: Column<Notice>[] = [
  { key: 'title', label: 'notification.title', minWidth: 260, fixed: 'left' },
  { key: 'unit', label: 'notification.unit', minWidth: 180 },
  { key: 'staffName', label: 'notification.by', width: 120 },
  { key: 'at', label: 'notification.publishedAt', width: 190 },
  { key: 'readers', label: 'notification.readers', width: 120, align: 'right' },
  { key: 'state', label: 'notification.state', width: 110 },
]

import { t } from '@/shared/i18n'
import type { Column, Filter } from '@/shared/table/types'
import {
  CLUSTER_KINDS,
  CLUSTER_STATES,
  STATES,
  type AdviceLine,
  type ClusterCase,
  type ClusterView,
  type Line,
} from './api'

const chosen = (key: string, label: string, values: readonly string[], texts: string): Filter => ({
  key,
  label,
  kind: 'choice',
  choices: () => values.map((value) => ({ value, label: t(`${texts}.${value}`) })),
})

export const clusterColumns: Column<ClusterView>[] = [
  { key: 'label', label: 'improvement.cluster', minWidth: 260, fixed: 'left' },
  { key: 'kind', label: 'improvement.by', width: 100, text: (row) => row.kindLabel },
  { key: 'unit', label: 'improvement.unit', minWidth: 130, text: (row) => row.unitName },
  {
    key: 'cases',
    label: 'improvement.now',
    width: 90,
    align: 'right',
    sort: true,
    text: (row) => row.cluster.cases,
  },
  {
    key: 'before',
    label: 'improvement.before',
    width: 90,
    align: 'right',
    sort: true,
    text: (row) => row.cluster.before,
  },
  { key: 'phrases', label: 'improvement.phrases', minWidth: 180 },
  { key: 'foundAt', label: 'improvement.foundAt', width: 170, sort: true },
  { key: 'state', label: 'improvement.state', width: 100 },
]

export const clusterFilters: Filter[] = [
  chosen('state', 'improvement.state', CLUSTER_STATES, 'improvement.clusterStates'),
  chosen('kind', 'improvement.by', CLUSTER_KINDS, 'improvement.kinds'),
]

export const caseColumns: Column<ClusterCase>[] = [
  { key: 'number', label: 'improvement.number', width: 150, fixed: 'left' },
  { key: 'lodgedAt', label: 'improvement.lodgedAt', width: 170 },
  { key: 'content', label: 'improvement.content', minWidth: 320 },
  { key: 'unit', label: 'improvement.unit', minWidth: 120, text: (row) => row.unitName },
  { key: 'product', label: 'improvement.product', minWidth: 120, text: (row) => row.product },
  { key: 'stage', label: 'improvement.stage', width: 90, text: (row) => row.stageLabel },
]

export const rectificationColumns: Column<Line>[] = [
  { key: 'title', label: 'improvement.rectification', minWidth: 220, fixed: 'left', sort: true },
  { key: 'source', label: 'improvement.source', width: 120, text: (row) => row.sourceLabel },
  {
    key: 'rootCause',
    label: 'improvement.rootCause',
    minWidth: 170,
    text: (r) => r.rootCauseLabel,
  },
  { key: 'unit', label: 'improvement.unit', minWidth: 120, text: (row) => row.unitName },
  { key: 'owner', label: 'improvement.owner', width: 100, text: (row) => row.rectification.owner },
  { key: 'dueOn', label: 'improvement.due', width: 190, sort: true },
  { key: 'recurrence', label: 'improvement.recurrence', width: 130 },
  { key: 'state', label: 'improvement.state', width: 100 },
]

export const rectificationFilters: Filter[] = [
  chosen('state', 'improvement.state', STATES, 'improvement.states'),
  chosen('late', 'improvement.due', ['true'], 'improvement.lateness'),
]

export const adviceColumns: Column<AdviceLine>[] = [
  { key: 'number', label: 'improvement.letter', minWidth: 160, fixed: 'left', sort: true },
  { key: 'body', label: 'improvement.body', width: 190, text: (row) => row.bodyLabel },
  { key: 'content', label: 'improvement.advised', minWidth: 260, text: (r) => r.advice.content },
  { key: 'unit', label: 'improvement.unit', minWidth: 120, text: (row) => row.unitName },
  { key: 'owner', label: 'improvement.owner', width: 100, text: (row) => row.advice.owner },
  { key: 'receivedOn', label: 'improvement.receivedOn', width: 130, sort: true },
  { key: 'dueOn', label: 'improvement.due', width: 190, sort: true },
  { key: 'state', label: 'improvement.state', width: 100 },
]

export const adviceFilters: Filter[] = [
  chosen('open', 'improvement.state', ['true', 'false'], 'improvement.answering'),
]

import type { Choice, Column, Filter } from '@/shared/table/types'
import { t } from '@/shared/i18n'
import { SEVERITIES, STAGES, type Line, type Procedure } from './api'

export const columns: Column<Line>[] = [
  { key: 'number', label: 'complaint.number', sort: true, width: 138, fixed: 'left' },
  { key: 'stage', label: 'complaint.stage', width: 106 },
  { key: 'severity', label: 'complaint.severity', sort: true, width: 94 },
  { key: 'due', label: 'complaint.due', sort: 'dueAt', width: 104 },
  { key: 'content', label: 'complaint.content', minWidth: 180 },
  {
    key: 'complainant',
    label: 'complaint.complainant',
    width: 82,
    text: (line) => line.complainant,
  },
  { key: 'customer', label: 'complaint.customer', width: 82 },
  { key: 'unit', label: 'complaint.unit', minWidth: 110, text: (line) => line.unitName },
  { key: 'owner', label: 'complaint.owner', width: 76, text: (line) => line.owner },
  { key: 'lodgedAt', label: 'complaint.lodgedAt', sort: true, width: 104 },
  { key: 'channel', label: 'complaint.channel', width: 100, text: (line) => line.channelLabel },
  { key: 'class', label: 'complaint.class', minWidth: 130, text: (line) => line.classLabel },
  {
    key: 'procedure',
    label: 'complaint.procedure',
    minWidth: 160,
    hidden: true,
    text: (line) => line.procedureLabel,
  },
  {
    key: 'result',
    label: 'complaint.result',
    width: 100,
    hidden: true,
    text: (line) => line.resultLabel,
  },
]

/** The channels that any procedure takes complaints from, each once. */
export function channelsOf(procedures: Procedure[]): Choice[] {
  const labels = new Map(
    procedures.flatMap(({ channels }) => channels.map(({ code, label }) => [code, label] as const)),
  )
  return [...labels].map(([value, label]) => ({ value, label }))
}

/** The owners of cases, each once; one that is asked for and has none is nobody's name. */
export function ownersOf(lines: Line[], asked: string[]): Choice[] {
  const names = new Map<string, string>(asked.map((id) => [id, '—']))
  for (const { ownerId, owner } of lines) if (ownerId !== 0) names.set(String(ownerId), owner)
  return [...names].map(([value, label]) => ({ value, label }))
}

const only = () => [{ value: 'true', label: t('common.yes') }]
const worded = (group: string, codes: readonly string[]) => () =>
  codes.map((value) => ({ value, label: t(`complaint.${group}.${value}`) }))

/**
 * What the register may be asked.
 *
 * @param owners people whom an address names, so that their names stand in the chip
 */
export const filters = (
  procedures: () => Procedure[],
  units: () => Choice[],
  owners: () => Choice[],
): Filter[] => [
  {
    key: 'open',
    label: 'complaint.filter.open',
    kind: 'choice',
    choices: worded('filter.opens', ['true', 'false']),
  },
  { key: 'mine', label: 'complaint.filter.mine', kind: 'choice', choices: only },
  { key: 'late', label: 'complaint.filter.late', kind: 'choice', choices: only },
  {
    key: 'due',
    label: 'complaint.filter.due',
    kind: 'choice',
    choices: worded('filter.dues', ['TODAY', 'SOON']),
  },
  { key: 'unassigned', label: 'complaint.filter.unassigned', kind: 'choice', choices: only },
  { key: 'waiting', label: 'complaint.filter.waiting', kind: 'choice', choices: only },
  { key: 'stage', label: 'complaint.stage', kind: 'choice', choices: worded('stages', STAGES) },
  {
    key: 'severity',
    label: 'complaint.severity',
    kind: 'choice',
    choices: worded('severities', SEVERITIES),
  },
  {
    key: 'channel',
    label: 'complaint.channel',
    kind: 'choice',
    choices: () => channelsOf(procedures()),
  },
  {
    key: 'procedure',
    label: 'complaint.procedure',
    kind: 'choice',
    choices: () => procedures().map(({ code, label }) => ({ value: code, label })),
  },
  { key: 'unit', label: 'complaint.unit', kind: 'choice', choices: units },
  { key: 'owner', label: 'complaint.owner', kind: 'choice', choices: owners },
  {
    key: 'staff',
    label: 'complaint.filter.staff',
    kind: 'choice',
    choices: worded('filter.staffs', ['true', 'false']),
  },
  { key: 'from', label: 'complaint.filter.from', kind: 'date' },
  { key: 'to', label: 'complaint.filter.to', kind: 'date' },
]

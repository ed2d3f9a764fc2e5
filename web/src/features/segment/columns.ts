import type { Column, Filter } from '@/shared/table/types'
import type { ClassTable, Member } from './api'

export const memberColumns: Column<Member>[] = [
  { key: 'name', label: 'segment.member', minWidth: 140, fixed: 'left', sort: true },
  { key: 'number', label: 'segment.number', minWidth: 130, sort: true },
  { key: 'outcome', label: 'segment.value', minWidth: 150 },
  { key: 'since', label: 'segment.since', width: 150, sort: 'validFrom' },
]

/** Of these a list of customers shows the class unless the person chooses others. */
const SHOWN = ['vip-grade', 'value-tier']

/** The class of each table as a column of a list of customers. */
export const classColumns = <Row extends { classes: Record<string, string> }>(
  tables: ClassTable[],
): Column<Row>[] =>
  tables.map(({ table, label }) => ({
    key: table,
    label: 'segment.value',
    head: label,
    minWidth: 110,
    hidden: !SHOWN.includes(table),
    text: (row) => row.classes[table],
  }))

/** A filter over the outcomes of every table: one of those chosen in each table. */
export const classFilter = (tables: ClassTable[]): Filter => ({
  key: 'classes',
  label: 'segment.classes',
  kind: 'choices',
  choices: () =>
    tables.flatMap(({ table, label, outcomes }) =>
      outcomes.map((outcome) => ({
        value: `${table}:${outcome.code}`,
        label: `${label} · ${outcome.label}`,
      })),
    ),
})

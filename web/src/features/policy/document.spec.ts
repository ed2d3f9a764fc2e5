import { describe, expect, it } from 'vitest'
import { byTable, type CitingRow } from './api'

const row = (set: string, table: string, number: number): CitingRow => ({
  set,
  setLabel: set,
  table,
  tableLabel: table,
  row: number,
  outcome: '',
})

describe('rows that cite a rule', () => {
  it('stand by table, each set apart', () => {
    const rows = [
      row('cny', 'vip-grade', 1),
      row('cny', 'gift', 2),
      row('cny', 'vip-grade', 3),
      row('czk', 'vip-grade', 1),
    ]
    expect(byTable(rows).map((group) => group.map((each) => each.row))).toEqual([[1, 3], [2], [1]])
  })
})

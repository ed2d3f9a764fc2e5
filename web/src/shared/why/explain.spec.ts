import { beforeEach, describe, expect, it } from 'vitest'
import { setLanguage } from '@/shared/i18n'
import { nearest, readable, stoppers, weeks } from './explain'
import type { WhyRow } from './why'

const row = (number: number, fired: boolean, held: (boolean | null)[]): WhyRow => ({
  number,
  fired,
  outcome: 'x',
  articles: [],
  cells: held.map((each, at) => ({
    fact: `f${at}`,
    label: `F${at}`,
    test: '>= 1',
    value: 0,
    held: each,
  })),
})

beforeEach(() => setLanguage('zh'))

describe('the explanation of a decision', () => {
  it('puts the rows nearest to firing first', () => {
    const rows = [
      row(1, false, [false, false]),
      row(2, false, [true, false]),
      row(3, true, [true, null]),
    ]
    expect(nearest(rows).fired.map((each) => each.number)).toEqual([3])
    expect(nearest(rows).others.map((each) => each.number)).toEqual([2, 1])
  })

  it('names only the cells that stopped a row, not those that ask nothing', () => {
    expect(stoppers(row(1, false, [true, null, false])).map((cell) => cell.fact)).toEqual(['f2'])
  })

  it.each([
    [412300, 'CNY', '412,300.00 元'],
    ['500000.00', 'CNY', '500,000.00 元'],
    ['0012', undefined, '0012'],
    [null, 'CNY', '无数据'],
    [true, undefined, '是'],
    ['2026-11-22', undefined, '2026-11-22 周日'],
  ])('reads %s %s as %s', (value, unit, text) => {
    expect(readable(value, unit)).toBe(text)
  })

  it('lays days out as weeks from Monday', () => {
    const day = (date: string) => ({ date, counted: true, kind: 'WORKDAY', name: null, reason: '' })
    const laid = weeks([day('2026-11-21'), day('2026-11-22'), day('2026-11-23')])
    expect(laid.map((week) => week.map((each) => each?.date.slice(8)))).toEqual([
      [undefined, undefined, undefined, undefined, undefined, '21', '22'],
      ['23', undefined, undefined, undefined, undefined, undefined, undefined],
    ])
    expect(weeks([])).toEqual([])
  })
})

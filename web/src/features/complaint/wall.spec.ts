import { describe, expect, it } from 'vitest'
import { bar, FIGURES, register, urgent, type Counts } from './wall'

const counts = (some: Partial<Counts>): Counts => ({
  id: 1,
  name: '南京分行',
  open: 0,
  overdue: 0,
  today: 0,
  soon: 0,
  unassigned: 0,
  waiting: 0,
  major: 0,
  ...some,
})

describe('the wall', () => {
  it('leads from each figure to the open cases that it counts', () => {
    expect(FIGURES.map((figure) => register(figure))).toEqual(
      [
        { late: 'true' },
        { due: 'TODAY' },
        { due: 'SOON' },
        { severity: 'MAJOR' },
        { unassigned: 'true' },
        { waiting: 'true' },
      ].map((asked) => ({ path: '/complaints', query: { open: 'true', ...asked } })),
    )
  })

  it('leads from a figure of a unit or a person to those of it alone', () => {
    expect(register('overdue', 'unit', 7)).toEqual({
      path: '/complaints',
      query: { open: 'true', late: 'true', unit: '7' },
    })
    expect(register(null, 'owner', 9)).toEqual({
      path: '/complaints',
      query: { open: 'true', owner: '9' },
    })
  })

  it('draws a bar as long as there are cases, what is late first and nothing for none', () => {
    expect(bar(counts({ open: 8, overdue: 2, soon: 1 }), 16)).toEqual([
      { part: 'overdue', width: 12.5 },
      { part: 'soon', width: 6.25 },
      { part: 'rest', width: 31.25 },
    ])
    expect(bar(counts({}), 0)).toEqual([])
  })

  it('names whom to call: those with something late or due today', () => {
    const late = counts({ id: 2, overdue: 1 })
    const today = counts({ id: 3, today: 1 })
    expect(urgent([late, today, counts({ id: 4, soon: 5 })])).toEqual([late, today])
  })
})

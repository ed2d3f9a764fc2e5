import { describe, expect, it } from 'vitest'
import { mountIn } from '@/shared/testing/mount'
import type { Matrix } from './api'
import MoveMatrix from './MoveMatrix.vue'

const matrix: Matrix = {
  table: 'vip-grade',
  label: '贵宾等级',
  release: 'cny/vip-grade r1',
  changed: true,
  outcomes: [
    { code: 'GOLD', label: '黄金' },
    { code: 'NONE', label: '无' },
    { code: 'DIAMOND', label: '钻石' },
  ],
  cells: [
    { before: 'GOLD', after: 'GOLD', customers: 1200, direction: 'SAME' },
    { before: 'GOLD', after: 'NONE', customers: 34, direction: 'WORSE' },
    { before: 'NONE', after: 'NONE', customers: 5000, direction: 'SAME' },
  ],
  customers: 6234,
  moved: 34,
  better: 0,
  worse: 34,
}

describe('the matrix of moves', () => {
  it('sums rows and columns and leads to the list behind each number', async () => {
    const { wrapper: page } = await mountIn(MoveMatrix, { id: 7, matrix })
    const rows = page.findAll('tbody tr').map((row) => row.text())
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain('1,234')
    expect(page.find('tfoot').text()).toContain('5,034')
    const worse = page
      .findAll('a')
      .find((link) => link.text().includes('34') && link.text().includes('▼'))
    expect(worse?.attributes('href')).toBe(
      '/rehearsals/7/customers?table=vip-grade&before=GOLD&after=NONE',
    )
  })
})

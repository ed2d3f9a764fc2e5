import { describe, expect, it } from 'vitest'
import { cellText, factFigure, factText, unitWord } from './facts'

describe('facts', () => {
  it('read as people say them', () => {
    expect(factText(699.3, 'CNY')).toBe('699.30 元')
    expect(factText(85, 'months')).toBe('85 个月')
    expect(factText(3.5, 'count')).toBe('3.5')
    expect(factFigure('PERSONAL')).toBe('个人')
    expect(factFigure(true)).toBe('是')
    expect(unitWord('CZK')).toBe('CZK')
  })

  it('and so do the cells that ask for them', () => {
    const parameters = [{ name: 'goldSavings', label: '金卡', value: 200000 }]
    expect(cellText('>= goldSavings', parameters)).toBe('≥ 金卡 200,000')
    expect(cellText('"CORPORATE"')).toBe('对公')
    expect(cellText('true')).toBe('是')
    expect(cellText('-')).toBe('—')
  })
})

import { describe, expect, it } from 'vitest'
import { readState, requestOf, writeState } from './state'

describe('the state of a list in its address', () => {
  it('survives the way through the address', () => {
    const state = {
      page: 3,
      size: 100,
      sort: '-since',
      q: '王',
      filters: { tier: ['GOLD', 'SILVER'], unit: ['7'] },
    }
    const address = writeState(state, 'name', {})
    const read = Object.fromEntries(
      Object.entries(address).map(([name, value]) => [name, value as string | string[]]),
    )
    expect(readState(read, ['tier', 'unit'], 'name')).toEqual(state)
  })

  it('writes nothing for a list as it first opens', () => {
    expect(writeState(readState({}, ['tier'], 'name'), 'name', {})).toEqual({})
  })

  it('keeps what is not its own', () => {
    const address = writeState(readState({ tab: 'x' }, [], ''), '', { tab: 'x' })
    expect(address).toEqual({ tab: 'x' })
  })

  it.each(['0', '-4', 'x', ''])('takes %s for the first page', (page) => {
    expect(readState({ page }, [], '').page).toBe(1)
  })

  it('takes no size that the list does not offer', () => {
    expect(readState({ size: '100000' }, [], '').size).toBe(50)
  })

  it('asks the server for filters by their own names', () => {
    const state = readState({ q: 'a', tier: ['GOLD', 'SILVER'] }, ['tier'], 'name')
    expect(requestOf(state)).toEqual({
      page: 1,
      size: 50,
      sort: 'name',
      q: 'a',
      tier: ['GOLD', 'SILVER'],
    })
  })
})

import { describe, expect, it } from 'vitest'
import type { HomeTile } from '@/shared/frame/home'
import { cellsOf, widthOf } from './cells'

const tile = (key: string, width: HomeTile['width'], height?: number): HomeTile => ({
  key,
  width,
  height,
  order: 0,
  component: {},
})
const keys = (tiles: HomeTile[]) => cellsOf(tiles).map((cell) => cell.map((each) => each.key))

describe('the home page', () => {
  const tall = tile('tall', 3, 2)

  it('puts what fits beside a tall tile into one cell, as many as it is high', () => {
    const small = ['a', 'b', 'c'].map((key) => tile(key, 1))
    expect(keys([tile('top', 4), tall, ...small])).toEqual([['top'], ['tall'], ['a', 'b'], ['c']])
    expect(keys([tall, tile('a', 1), tile('wide', 2)])).toEqual([['tall'], ['a'], ['wide']])
    expect(cellsOf([tall, ...small]).map(widthOf)).toEqual([3, 1, 1])
  })

  it('is the same whichever tiles a person may see', () => {
    expect(keys([tall])).toEqual([['tall']])
    expect(keys([tile('wide', 2), tile('people', 3)])).toEqual([['wide'], ['people']])
    expect(keys([])).toEqual([])
  })
})

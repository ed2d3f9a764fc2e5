import { describe, expect, it } from 'vitest'
import { lineOf, treeOf, type Unit } from './units'

const unit = (id: number, parentId: number | null): Unit => ({
  id,
  parentId,
  code: String(id),
  name: `U${id}`,
  kind: 'OUTLET',
  openedOn: '2020-01-01',
  closedOn: null,
  version: 1,
})

describe('the organisation', () => {
  it('is a tree, whatever the order of the list', () => {
    const tree = treeOf([unit(3, 2), unit(2, 1), unit(1, null), unit(4, 1)])
    expect(tree.map((node) => node.id)).toEqual([1])
    expect(tree[0]?.children.map((node) => node.id)).toEqual([2, 4])
    expect(tree[0]?.children[0]?.children.map((node) => node.id)).toEqual([3])
  })

  it('shows a unit at the top when its parent cannot be seen', () => {
    expect(treeOf([unit(3, 2)]).map((node) => node.id)).toEqual([3])
  })

  it('knows the line from the top to a unit', () => {
    const units = [unit(3, 2), unit(2, 1), unit(1, null)]
    expect(lineOf(units, 3).map((each) => each.id)).toEqual([1, 2, 3])
    expect(lineOf(units, 9)).toEqual([])
  })
})

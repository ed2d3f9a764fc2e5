import type { HomeTile } from '@/shared/frame/home'

export const COLUMNS = 4

/**
 * The cells of the home page: what fits beside a tall tile stands in one, each below the other, so
 * that the length of a tile parts no others.
 */
export function cellsOf(tiles: HomeTile[]): HomeTile[][] {
  const cells: HomeTile[][] = []
  const left = [...tiles]
  for (let tile = left.shift(); tile !== undefined; tile = left.shift()) {
    cells.push([tile])
    const room = COLUMNS - tile.width
    const rows = tile.height ?? 1
    let beside = 0
    while (rows > 1 && beside < rows && (left[beside]?.width ?? COLUMNS + 1) <= room) beside++
    if (beside > 0) cells.push(left.splice(0, beside))
  }
  return cells
}

/** Columns that a cell takes. */
export const widthOf = (cell: HomeTile[]): number => Math.max(...cell.map((tile) => tile.width))

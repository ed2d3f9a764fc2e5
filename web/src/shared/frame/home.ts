import type { Component } from 'vue'

/** What a feature shows on the home page: figures that lead to the records behind them. */
export interface HomeTile {
  key: string
  order: number
  permission?: string
  /** Columns of four that the tile takes. */
  width: 1 | 2 | 3 | 4
  /** How many of the next stand beside it, below each other; one when absent. */
  height?: number
  component: Component
}

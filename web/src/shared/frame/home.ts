import type { Component } from 'vue'

/** What a feature shows on the home page: figures that lead to the records behind them. */
export interface HomeTile {
  key: string
  order: number
  permission?: string
  /** Columns of four that the tile takes. */
  width: 1 | 2 | 3 | 4
  /** Rows that it takes; one when absent. */
  height?: number
  component: Component
}

export interface Column<Row> {
  key: string
  /** Text key of the head; unless `head` says it. */
  label: string
  /** The head in the words of the server. */
  head?: string
  width?: number
  minWidth?: number
  align?: 'left' | 'right' | 'center'
  /** Name the server sorts by; true for the column's own key. */
  sort?: string | true
  /** Left out until the person asks for it. */
  hidden?: boolean
  /** Cannot be hidden or moved: the link to the record. */
  fixed?: 'left' | 'right'
  /** Plain text of a cell; a `#cell-<key>` slot overrides it. */
  text?: (row: Row) => string | number | null | undefined
}

export interface Choice {
  value: string
  label: string
}

export interface Filter {
  /** Name of the request parameter. */
  key: string
  label: string
  kind: 'choice' | 'choices' | 'text' | 'date'
  choices?: () => Choice[]
}

export interface TableState {
  page: number
  size: number
  /** Column names of the server, a minus before one for descending. */
  sort: string
  q: string
  filters: Record<string, string[]>
}

/** What a saved view brings back. */
export interface ViewState {
  sort: string
  q: string
  filters: Record<string, string[]>
  /** Columns, in their order. */
  shown: string[]
}

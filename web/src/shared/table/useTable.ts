import { computed, onActivated, onDeactivated, reactive, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { http, pathWith, type PageOf, type Query } from '@/shared/api/http'
import { readState, requestOf, sameState, writeState } from './state'
import { useColumns } from './useColumns'
import type { Column, Filter, TableState, ViewState } from './types'
import { useSavedViews, type Audience } from './views'

export interface Asked {
  query: Query
  body?: { q: string }
}

export interface TableOptions<Row> {
  /** Stable name under which columns and views are kept. */
  id: string
  /** Address of the list. */
  path: string
  columns: Column<Row>[]
  filters?: Filter[]
  /** First order, as the server's `sort`. */
  sort?: string
  /** Fixed parameters that the person does not choose. */
  fixed?: () => Query
  /** Address that is posted a search by what must not stand in one, such as a telephone. */
  searchPath?: string
  /** Whether there is enough to ask for. */
  when?: () => boolean
  /** Address that answers the same list as a spreadsheet, by POST too where `searchPath` is. */
  exportPath?: string
}

/**
 * One list: paging, order, search, filters and columns, kept in the address so that the view can be
 * sent to a colleague; rows from the query cache.
 */
export function useTable<Row, Answer extends PageOf<Row> = PageOf<Row>>(
  options: TableOptions<Row>,
) {
  const route = useRoute()
  const router = useRouter()
  const keys = (options.filters ?? []).map((filter) => filter.key)
  const firstSort = options.sort ?? ''
  const state = reactive<TableState>(readState(route.query, keys, firstSort))
  const columns = useColumns(options.id, options.columns)
  const views = useSavedViews(options.id)
  const selected = ref<Row[]>([])
  const inFront = ref(true)
  onActivated(() => (inFront.value = true))
  onDeactivated(() => (inFront.value = false))

  /** A number of a person stays out of addresses, which browsers and proxies keep. */
  const unwritten = (q: string): boolean => options.searchPath !== undefined && /\d{7}/.test(q)
  function ask(wanted: Query, signal: AbortSignal): Promise<Answer> {
    const { q, ...rest } = wanted
    return options.searchPath !== undefined && unwritten(String(q ?? ''))
      ? http.post<Answer>(pathWith(options.searchPath, rest), { q }, signal)
      : http.get<Answer>(options.path, wanted, signal)
  }

  const request = computed(() => ({ ...requestOf(state), ...options.fixed?.() }))
  const query = useQuery({
    queryKey: computed(() => ['table', options.path, request.value]),
    queryFn: ({ signal }) => ask(request.value, signal),
    placeholderData: keepPreviousData,
    enabled: computed(() => options.when?.() ?? true),
  })

  const own = new Set(['page', 'size', 'sort', 'q', ...keys])
  watch(
    () => ({ ...state, filters: { ...state.filters } }),
    (now) => {
      if (!inFront.value) return
      const rest = Object.fromEntries(
        Object.entries(route.query).filter(([name]) => !own.has(name)),
      )
      void router.replace({
        query: writeState(unwritten(now.q) ? { ...now, q: '' } : now, firstSort, rest),
        hash: route.hash,
      })
    },
  )
  watch(
    () => route.query,
    (address) => {
      const next = readState(address, keys, firstSort)
      // What the list says itself: the text is there, only not in the address.
      if (unwritten(state.q) && sameState(next, { ...state, q: '' })) return
      if (!sameState(next, state)) Object.assign(state, next)
    },
  )

  /** Every change of what is asked begins on the first page again. */
  function change(next: Partial<TableState>): void {
    Object.assign(state, { page: 1, ...next })
    selected.value = []
  }

  function select(rows: Row[]): void {
    selected.value = rows
  }

  function setFilter(key: string, values: string[]): void {
    const filters = Object.fromEntries(
      Object.entries(state.filters).filter(([name]) => name !== key),
    )
    if (values.length > 0) filters[key] = values
    change({ filters })
  }

  function saveView(name: string, audience: Audience): Promise<void> {
    const { sort, q, filters } = state
    return views.save(name, audience, {
      sort,
      q: unwritten(q) ? '' : q,
      filters: { ...filters },
      shown: columns.shownKeys,
    })
  }

  function useView(view: ViewState): void {
    columns.show(view.shown)
    change({ sort: view.sort, q: view.q, filters: { ...view.filters } })
  }

  const exporting = ref(false)

  /** What is shown, every page of it, as an export is asked for; a body for what no address says. */
  function asked(): Asked {
    const { q, sort, filters } = state
    const query = { sort, ...filters, ...options.fixed?.(), columns: columns.shownKeys }
    return unwritten(q) ? { query, body: { q } } : { query: { q, ...query } }
  }

  /** What is shown, as a spreadsheet: same filters, same order, same columns, every page. */
  async function exportRows(): Promise<void> {
    if (options.exportPath === undefined || exporting.value) return
    exporting.value = true
    try {
      const { query, body } = asked()
      await http.download(options.exportPath, `${options.id}.xlsx`, query, body)
    } finally {
      exporting.value = false
    }
  }

  return reactive({
    options,
    state,
    columns,
    views,
    selected,
    /** All that the server says last, with what a list says beside its rows. */
    answer: query.data,
    rows: computed(() => query.data.value?.items ?? []),
    total: computed(() => query.data.value?.total ?? 0),
    more: computed(() => query.data.value?.more === true),
    answered: computed(() => query.data.value !== undefined),
    loading: query.isFetching,
    error: query.error,
    exporting,
    reload: () => query.refetch(),
    change,
    select,
    setFilter,
    saveView,
    useView,
    asked,
    exportRows,
  })
}

export type Table<Row> = ReturnType<typeof useTable<Row>>

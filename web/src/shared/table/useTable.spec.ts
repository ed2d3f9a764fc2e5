import { flushPromises, mount } from '@vue/test-utils'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useTable, type Table } from './useTable'

interface Row {
  id: number
}

const asked: string[] = []

async function open(address: string) {
  let table: Table<Row> | undefined
  const page = defineComponent({
    setup() {
      table = useTable<Row>({
        id: 'rows',
        path: '/api/rows',
        sort: 'name',
        columns: [
          { key: 'name', label: 'a', fixed: 'left' },
          { key: 'unit', label: 'b' },
          { key: 'since', label: 'c', hidden: true },
        ],
        filters: [{ key: 'tier', label: 'd', kind: 'choices' }],
      })
      return () => h('div')
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/rows', component: page }],
  })
  await router.push(address)
  mount(page, {
    global: {
      plugins: [router, [VueQueryPlugin, { queryClient: new QueryClient() }]],
    },
  })
  await flushPromises()
  if (table === undefined) throw new Error('not set up')
  return { router, table }
}

beforeEach(() => {
  localStorage.clear()
  asked.length = 0
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    return Promise.resolve(
      new Response(JSON.stringify({ items: [{ id: 1 }], total: 101, page: 1, size: 50 })),
    )
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a list', () => {
  it('asks for what its address says', async () => {
    const { table } = await open('/rows?tier=GOLD&tier=SILVER&page=2')
    expect(asked).toEqual(['/api/rows?page=2&size=50&sort=name&tier=GOLD&tier=SILVER'])
    expect(table.total).toBe(101)
  })

  it('writes what is chosen into the address and begins on the first page again', async () => {
    const { router, table } = await open('/rows?page=2')
    table.setFilter('tier', ['GOLD'])
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/rows?tier=GOLD')
    expect(asked.at(-1)).toBe('/api/rows?page=1&size=50&sort=name&tier=GOLD')
  })

  it('follows the address when it is changed from outside', async () => {
    const { router, table } = await open('/rows')
    await router.push('/rows?q=x')
    await nextTick()
    expect(table.state.q).toBe('x')
  })

  it('keeps columns and views for the next time', async () => {
    const first = await open('/rows')
    first.table.columns.toggle('since')
    first.table.columns.move('since', -1)
    first.table.setFilter('tier', ['GOLD'])
    first.table.saveView('mine')
    await flushPromises()

    const { table } = await open('/rows')
    expect(table.columns.shownKeys).toEqual(['name', 'since', 'unit'])
    table.columns.reset()
    expect(table.columns.shownKeys).toEqual(['name', 'unit'])
    const view = table.views[0]
    if (view !== undefined) table.useView(view)
    await flushPromises()
    expect(table.state.filters).toEqual({ tier: ['GOLD'] })
    expect(table.columns.shownKeys).toEqual(['name', 'since', 'unit'])
  })
})

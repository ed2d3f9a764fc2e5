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
const posted: string[] = []
const sent: unknown[] = []

async function open(address: string, searchPath?: string) {
  let table: Table<Row> | undefined
  const page = defineComponent({
    setup() {
      table = useTable<Row>({
        id: 'rows',
        path: '/api/rows',
        searchPath,
        exportPath: '/api/rows/export',
        sort: 'name',
        columns: [
          { key: 'name', label: 'a', fixed: 'left' },
          { key: 'unit', label: 'b' },
          { key: 'since', label: 'c', hidden: true },
        ],
        filters: [
          { key: 'tier', label: 'd', kind: 'choices' },
          { key: 'risk', label: 'e', kind: 'choices' },
        ],
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
  posted.length = 0
  sent.length = 0
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    if (init?.body) {
      posted.push(address)
      sent.push(JSON.parse(String(init.body)))
    } else asked.push(address)
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

  it('keeps a number of a person out of every address', async () => {
    const { router, table } = await open('/rows?tier=GOLD', '/api/rows/search')
    table.change({ q: '13800137731' })
    await flushPromises()
    expect(sent.at(-1)).toEqual({ q: '13800137731' })
    expect(asked.join()).not.toContain('13800137731')
    expect(router.currentRoute.value.fullPath).toBe('/rows?tier=GOLD')
    expect(table.state.q).toBe('13800137731')
    table.change({ q: 'zhang' })
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toContain('q=zhang')
  })

  it('lets such a number go when the address is changed from outside', async () => {
    const { router, table } = await open('/rows?tier=GOLD', '/api/rows/search')
    table.change({ q: '13800137731' })
    await flushPromises()
    table.setFilter('tier', ['SILVER'])
    await flushPromises()
    expect(table.state.q).toBe('13800137731')
    await router.push('/rows')
    await flushPromises()
    expect(table.state).toMatchObject({ q: '', filters: {} })
    expect(asked.at(-1)).toBe('/api/rows?page=1&size=50&sort=name')
  })

  it('keeps such a number whatever the order in which filters are chosen', async () => {
    const { router, table } = await open('/rows', '/api/rows/search')
    table.change({ q: '13800137731' })
    await flushPromises()
    table.setFilter('risk', ['HIGH'])
    await flushPromises()
    table.setFilter('tier', ['GOLD'])
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/rows?risk=HIGH&tier=GOLD')
    expect(table.state.q).toBe('13800137731')
    expect(posted.at(-1)).toBe('/api/rows/search?page=1&size=50&sort=name&risk=HIGH&tier=GOLD')
    expect(sent.at(-1)).toEqual({ q: '13800137731' })
  })

  it('keeps such a number out of saved views and of the address of an export', async () => {
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => '', revokeObjectURL: () => {} }),
    )
    const { table } = await open('/rows?tier=GOLD', '/api/rows/search')
    table.change({ q: '13800137731' })
    await flushPromises()
    await table.saveView('gold', 'UNIT')
    expect(sent.at(-1)).toMatchObject({ state: { q: '', filters: { tier: ['GOLD'] } } })
    await table.exportRows()
    expect(posted.at(-1)).toBe('/api/rows/export?sort=name&tier=GOLD&columns=name&columns=unit')
    expect(sent.at(-1)).toEqual({ q: '13800137731' })
  })

  it('keeps its columns for the next time', async () => {
    const first = await open('/rows')
    first.table.columns.toggle('since')
    first.table.columns.move('since', -1)
    await flushPromises()

    const { table } = await open('/rows')
    expect(table.columns.shownKeys).toEqual(['name', 'since', 'unit'])
    table.columns.reset()
    expect(table.columns.shownKeys).toEqual(['name', 'unit'])
  })

  it('is saved as a view and comes back as one', async () => {
    const { router, table } = await open('/rows?tier=GOLD&sort=-since')
    table.columns.toggle('since')
    await table.saveView('gold', 'UNIT')
    expect(sent.at(-1)).toEqual({
      list: 'rows',
      name: 'gold',
      audience: 'UNIT',
      state: {
        sort: '-since',
        q: '',
        filters: { tier: ['GOLD'] },
        shown: ['name', 'unit', 'since'],
      },
    })

    table.useView({ sort: 'name', q: 'x', filters: {}, shown: ['name'] })
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/rows?q=x')
    expect(table.columns.shownKeys).toEqual(['name'])
  })
})

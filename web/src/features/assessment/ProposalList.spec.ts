import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { registerTexts, setLanguage } from '@/shared/i18n'
import { mountIn } from '@/shared/testing/mount'
import { entriesOf, type Sum } from './api'
import { en, zh } from './i18n'
import ProposalList from './ProposalList.vue'

registerTexts('assessment', { zh, en })
vi.setConfig({ testTimeout: 30_000 })
const posted: string[] = []

const line = {
  proposal: {
    id: 8,
    caseId: 7,
    caseNumber: 'C2026112200001',
    fault: 'CONDUCT',
    occasion: 'DECIDED',
    happenedOn: '2026-11-22',
    staffId: 3,
    staffName: '王柜员',
    unitId: 2,
    state: 'OPEN',
    proposedAt: '2026-11-22T00:00:00Z',
    answeredAt: null,
    answeredBy: null,
    answer: null,
  },
  faultLabel: '态度被投诉属实',
  unitName: '某支行',
  points: -3,
  least: 30,
  most: 200,
}

beforeEach(() => {
  setLanguage('zh')
  document.body.innerHTML = ''
  posted.length = 0
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    if (init?.method === 'POST') posted.push(`${address} ${String(init.body)}`)
    const answer = init?.method === 'POST' ? {} : { items: [line], total: 1, page: 1, size: 50 }
    return Promise.resolve(new Response(JSON.stringify(answer)))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function press(within: string, text: string): Promise<void> {
  const buttons = document.querySelectorAll<HTMLElement>(`${within} button`)
  const button = [...buttons].find((each) => each.textContent?.trim() === text)
  button?.click()
  await flushPromises()
}

it('confirms with the facts, and without an amount unless one is written', async () => {
  const route = { path: '/point-proposals', component: ProposalList }
  const { wrapper, router } = await mountIn({ template: '<RouterView />' }, {}, [route])
  await router.push('/point-proposals')
  await flushPromises()
  expect(wrapper.text()).toContain('30 – 200')
  await press('.el-table', '确认记分')
  expect(document.body.textContent).toContain('可不写；写的须在 30 至 200 元之间')
  const facts = document.querySelector<HTMLTextAreaElement>('.el-drawer textarea')
  if (facts === null) throw new Error('no field for the facts')
  facts.value = '言语不当'
  facts.dispatchEvent(new Event('input'))
  await flushPromises()
  await press('.el-drawer', '确认记分')
  await vi.waitFor(() =>
    expect(posted).toEqual([
      '/api/point-proposals/8/confirmation {"evidence":"言语不当","amount":null}',
    ]),
  )
})

it('leads from each sum to its entries', () => {
  const sum = { unitId: 2, staffId: 3 } as Sum
  expect(entriesOf(sum, 'STAFF', '2026-11-01').query).toEqual({
    month: '2026-11-01',
    staff: '3',
    unit: '2',
  })
  expect(entriesOf(sum, 'UNIT', '2026-11-01').query).toEqual({ month: '2026-11-01', unit: '2' })
  expect(entriesOf(sum, 'BRANCH', '2026-11-01').query).toEqual({ month: '2026-11-01', branch: '2' })
})

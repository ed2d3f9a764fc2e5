import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLanguage } from '@/shared/i18n'
import { mountIn } from '@/shared/testing/mount'
import { asked, askWhy, type Why } from './why'
import WhyMark from './WhyMark.vue'
import WhyPanel from './WhyPanel.vue'

const why: Why = {
  subject: { label: '贵宾等级', value: 'GOLD', valueLabel: '黄金', asOf: '2026-10-31' },
  facts: [
    {
      name: 'avg',
      label: '月均余额',
      value: '412300.00',
      unit: '元',
      asOf: '2026-10-31',
      source: null,
    },
  ],
  decision: {
    name: 'vip-grade',
    label: '贵宾等级表',
    measure: '贵宾客户管理办法',
    hitPolicy: 'FIRST',
    release: { name: 'cny/vip-grade r2', from: '2026-01-01', to: null },
    rows: [
      {
        number: 1,
        fired: false,
        outcome: '白金',
        articles: ['S03-20'],
        cells: [
          { fact: 'avg', label: '月均余额', test: '>= 500000', value: '412300.00', held: false },
        ],
      },
      {
        number: 2,
        fired: true,
        outcome: '黄金',
        articles: ['S03-20'],
        cells: [
          { fact: 'avg', label: '月均余额', test: '>= 100000', value: '412300.00', held: true },
        ],
      },
    ],
  },
  articles: [{ id: 'S03-20', text: '第二十条 分为三级。', source: '《贵宾客户管理办法》' }],
  missing: [
    {
      outcome: 'PLATINUM',
      outcomeLabel: '白金',
      fact: 'avg',
      label: '月均余额',
      have: 412300,
      need: 500000,
      by: 87700,
      unit: '元',
    },
  ],
  days: [],
  history: [{ from: '2026-04-01', to: null, value: 'GOLD', valueLabel: '黄金', release: 'r2' }],
  notes: ['将于 2027-01-01 起首次分类时降为“无贵宾等级”'],
}

const shown = () => document.body.textContent?.replace(/\s+/g, ' ') ?? ''

beforeEach(() => {
  setLanguage('zh')
  asked.value = undefined
  document.body.innerHTML = ''
})
afterEach(() => vi.unstubAllGlobals())

describe('the why panel', () => {
  it('opens from the mark and asks the address given', async () => {
    const addresses: string[] = []
    vi.stubGlobal('fetch', (address: string) => {
      addresses.push(address)
      return Promise.resolve(new Response(JSON.stringify(why)))
    })
    await mountIn(WhyPanel)
    const { wrapper } = await mountIn(WhyMark, { source: '/api/x/why', value: '黄金' })
    expect(wrapper.get('button').attributes('aria-label')).toBe('为什么是“黄金”')
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(addresses).toEqual(['/api/x/why'])
    expect(shown()).toContain('黄金')
  })

  it('tells value, facts, the row that fired, what stopped the others and what is missing', async () => {
    await mountIn(WhyPanel)
    askWhy(why)
    await flushPromises()
    expect(shown()).toContain('白金月均余额 412,300 / 500,000 元还差 87,700 元')
    expect(shown()).toContain('月均余额412,300 元截至 2026-10-31')
    expect(shown()).toContain('第 2 行')
    expect(shown()).toContain('卡在 月均余额 ≥ 500,000 · 412,300 元')
    expect(shown()).toContain('第二十条 分为三级。')
    expect(shown()).toContain('2026-01-01 起生效')
    expect(shown()).toContain('2026-04-01 至今')
    expect(shown()).toContain('将于 2027-01-01 起首次分类时降为“无贵宾等级”')
  })

  it('leads to the table under its set, at the row that fired', async () => {
    await mountIn(WhyPanel)
    askWhy(why)
    await flushPromises()
    const link = [...document.querySelectorAll('a')].find((each) =>
      each.textContent?.includes('贵宾等级表'),
    )
    expect(link?.getAttribute('href')).toBe('/measures/cny/vip-grade?row=2')
  })

  it('says what went wrong, with the trace to quote', async () => {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(
        new Response(JSON.stringify({ title: '没有找到', detail: '', traceId: 't9' }), {
          status: 404,
        }),
      ),
    )
    await mountIn(WhyPanel)
    askWhy('/api/x/why')
    await flushPromises()
    expect(shown()).toContain('没有找到')
    expect(shown()).toContain('t9')
  })
})

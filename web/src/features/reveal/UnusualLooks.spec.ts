import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { registerTexts, setLanguage } from '@/shared/i18n'
import { loadSession } from '@/shared/session/session'
import { mountIn } from '@/shared/testing/mount'
import { en, zh } from './i18n'
import UnusualLooks from './UnusualLooks.vue'

registerTexts('reveal', { zh, en })
const asked: string[] = []

beforeEach(() => {
  setLanguage('zh')
  document.body.innerHTML = ''
  asked.length = 0
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    const answers: Record<string, unknown> = {
      '/api/session': { permissions: ['customer.read'] },
    }
    const customer = address.includes('customer=7') ? { id: 7, number: 'K7', name: '王明' } : null
    const answer = answers[address] ?? { items: [], total: 0, page: 1, size: 50, customer }
    return Promise.resolve(new Response(JSON.stringify(answer)))
  })
})
afterEach(() => vi.unstubAllGlobals())

it('shows of whom it is when it is opened for one customer, and lets that go', async () => {
  await loadSession(true)
  const page = { path: '/unusual-looks', component: UnusualLooks }
  const view = { template: '<RouterView />' }
  const { wrapper, router } = await mountIn(view, {}, [page])
  await router.push('/unusual-looks?customer=7')
  await flushPromises()
  expect(asked.some((address) => address.includes('/api/unusual-looks?'))).toBe(true)
  expect(asked.filter((address) => address.includes('customer=7'))).toHaveLength(1)
  expect(wrapper.text()).toContain('客户: 王明 K7')
  expect(asked.filter((address) => address.startsWith('/api/customers'))).toEqual([])
  const remove = [...document.querySelectorAll('button')].find((button) =>
    button.getAttribute('aria-label')?.includes('客户'),
  )
  remove?.click()
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/unusual-looks')
  expect(asked.at(-1)).not.toContain('customer=7')
})

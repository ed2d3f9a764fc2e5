import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { registerTexts, setLanguage } from '@/shared/i18n'
import { loadSession } from '@/shared/session/session'
import { mountIn } from '@/shared/testing/mount'
import { en, zh } from './i18n'
import OutboxPage from './OutboxPage.vue'

registerTexts('outbox', { zh, en })
vi.setConfig({ testTimeout: 30_000 })
const posted: string[] = []
let permissions: string[]

const line = {
  kind: 'SMS',
  configured: false,
  waiting: 3,
  oldest: '2026-11-22T00:00:00Z',
  downSince: null,
  nextTry: null,
  problem: null,
  detail: null,
}
const post = {
  id: 8,
  version: 4,
  kind: 'SMS',
  state: 'FAILED',
  entity: 'complaint',
  entityId: '7',
  label: 'C2026112200001',
  recipient: '139****5678',
  subject: '投诉答复函',
  tries: 1,
  problem: '未能送达收件人',
  detail: 'UNDELIV',
  queuedAt: '2026-11-22T00:00:00Z',
}

beforeEach(() => {
  setLanguage('zh')
  document.body.innerHTML = ''
  posted.length = 0
  permissions = ['outbox.read', 'outbox.manage']
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    if (init?.method === 'POST') posted.push(`${address} ${String(init.body)}`)
    const answer = address.startsWith('/api/session')
      ? { permissions }
      : address.startsWith('/api/outbox/lines')
        ? [line]
        : { items: [post], total: 1, page: 1, size: 50 }
    return Promise.resolve(new Response(JSON.stringify(answer)))
  })
})
afterEach(() => vi.unstubAllGlobals())

async function page() {
  await loadSession(true)
  const route = { path: '/outbox', component: OutboxPage }
  const { wrapper, router } = await mountIn({ template: '<RouterView />' }, {}, [route])
  await router.push('/outbox')
  await flushPromises()
  return wrapper
}
const button = (text: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)

it('says why messages wait, and sends again what failed as it was seen', async () => {
  const wrapper = await page()
  expect(wrapper.text()).toContain('未配置服务器，消息等待')
  expect(wrapper.text()).toContain('排队 3 条')
  expect(wrapper.text()).toContain('139****5678')
  expect(wrapper.text()).toContain('未能送达收件人')
  button('重新发送')?.click()
  await flushPromises()
  expect(posted).toEqual(['/api/outbox/8/sending {"version":4}'])
})

it('offers nothing to who may only look', async () => {
  permissions = ['outbox.read']
  await page()
  expect(button('重新发送')).toBeUndefined()
  expect(button('放弃')).toBeUndefined()
})

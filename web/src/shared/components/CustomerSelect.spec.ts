import { flushPromises } from '@vue/test-utils'
import { ElSelect } from 'element-plus'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { setLanguage } from '@/shared/i18n'
import { mountIn } from '@/shared/testing/mount'
import CustomerSelect from './CustomerSelect.vue'

const answers = new Map<string, (response: Response) => void>()

beforeEach(() => {
  setLanguage('zh')
  answers.clear()
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    const { q } = JSON.parse(String(init.body)) as { q: string }
    return new Promise<Response>((answer) => answers.set(q, answer))
  })
})
afterEach(() => vi.unstubAllGlobals())

const customers = (...names: string[]) =>
  new Response(JSON.stringify(names.map((name, id) => ({ customer: { id, name, number: 'N' } }))))

async function seeking(...sought: string[]) {
  const { wrapper } = await mountIn(CustomerSelect, { except: 1 })
  const find = wrapper.findComponent(ElSelect).props('remoteMethod')
  sought.forEach((q) => find?.(q))
  await flushPromises()
  const offered = () =>
    wrapper.findAllComponents({ name: 'ElOption' }).map((option) => option.props('label'))
  return { wrapper, offered }
}

it('says in its own words what a customer is found by, and leaves out who cannot be chosen', async () => {
  const { wrapper, offered } = await seeking('王')
  expect(wrapper.text()).toContain('客户号、姓名')
  answers.get('王')?.(customers('王明', '王强'))
  await flushPromises()
  expect(offered()).toEqual(['王明 N'])
})

it('lets the late answer of an older search go', async () => {
  const { offered } = await seeking('王', '王明')
  answers.get('王明')?.(customers('王明'))
  await flushPromises()
  answers.get('王')?.(customers('王小'))
  await flushPromises()
  expect(offered()).toEqual(['王明 N'])
})

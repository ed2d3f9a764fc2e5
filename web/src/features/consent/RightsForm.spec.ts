import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { registerTexts, setLanguage } from '@/shared/i18n'
import { mountIn } from '@/shared/testing/mount'
import { en, zh } from './i18n'
import RightsForm from './RightsForm.vue'

registerTexts('consent', { zh, en })

const sent: unknown[] = []

beforeEach(() => {
  setLanguage('zh')
  document.body.innerHTML = ''
  sent.length = 0
  vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
    if (init?.body) sent.push(JSON.parse(String(init.body)))
    return Promise.resolve(new Response(JSON.stringify({ id: 1, kinds: [] })))
  })
})
afterEach(() => vi.unstubAllGlobals())

it('begins anew with the customer as applicant each time it opens', async () => {
  const { wrapper } = await mountIn(RightsForm, { id: 7, name: '王明', modelValue: false })
  await wrapper.setProps({ modelValue: true })
  await flushPromises()
  const chosen = () => document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value
  const other = document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]
  other?.click()
  await flushPromises()
  expect(chosen()).not.toBe('CUSTOMER')
  await wrapper.setProps({ modelValue: false })
  await flushPromises()
  await wrapper.setProps({ modelValue: true })
  await flushPromises()
  expect(chosen()).toBe('CUSTOMER')
  const names = [...document.querySelectorAll<HTMLInputElement>('input[type=text]')]
  expect(names.map((each) => each.value)).toContain('王明')
})

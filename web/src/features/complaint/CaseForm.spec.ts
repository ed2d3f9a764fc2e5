import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { registerTexts, setLanguage } from '@/shared/i18n'
import { mountIn } from '@/shared/testing/mount'
import CaseForm from './CaseForm.vue'
import { en, zh } from './i18n'

registerTexts('complaint', { zh, en })

const sent: Record<string, unknown>[] = []
const page = (version: number) => ({
  complaint: { id: 3, version },
  labels: { classes: [], receiver: null },
  possible: [
    { act: 'ACCEPTED', label: '受理', simple: true, needs: [] },
    { act: 'FOUND', label: '调查核实', simple: true, needs: ['note'], hints: ['四、分析'] },
  ],
})

beforeEach(() => {
  setLanguage('zh')
  document.body.innerHTML = ''
  sent.length = 0
  vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
    const body = JSON.parse(String(init?.body)) as Record<string, unknown>
    sent.push(body)
    const stale = { title: '已被修改', detail: '李某刚办理过。', current: 6, changedBy: '李某' }
    return Promise.resolve(
      body.version === 5
        ? new Response(JSON.stringify(stale), { status: 409 })
        : new Response(null, { status: 204 }),
    )
  })
})
afterEach(() => vi.unstubAllGlobals())

async function press(): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.el-drawer__footer button')]
  buttons.at(-1)?.click()
  await flushPromises()
}

it('puts what the server says at the field, whatever act was shown before', async () => {
  const refused = JSON.stringify({ violations: [{ field: 'note', message: '太短。' }] })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(refused, { status: 422 })))
  const shown = { page: page(6), title: '办理', reload: vi.fn(), modelValue: false }
  const { wrapper } = await mountIn(CaseForm, { ...shown, what: 'ARCHIVED' })
  await wrapper.setProps({ what: 'ACCEPTED' })
  await wrapper.setProps({ modelValue: true })
  await flushPromises()
  await press()
  await vi.waitFor(() =>
    expect(document.querySelector('.el-form-item__error')?.textContent).toBe('太短。'),
  )
})

it('says who was first, keeps what was written, and sends it to the case as it now is', async () => {
  const reload = vi.fn(() => Promise.resolve())
  const props = { page: page(5), what: 'FOUND', title: '调查核实', reload, modelValue: false }
  const { wrapper } = await mountIn(CaseForm, props)
  await wrapper.setProps({ modelValue: true })
  await flushPromises()
  const note = document.querySelector<HTMLTextAreaElement>('textarea')
  if (note === null) throw new Error('no field')
  note.value = '经查属实'
  note.dispatchEvent(new Event('input'))
  await flushPromises()
  await press()
  await vi.waitFor(() => expect(document.body.textContent).toContain('李某刚办理过。'))
  expect(reload).toHaveBeenCalledOnce()
  expect(wrapper.emitted('update:modelValue')).toBeUndefined()
  await wrapper.setProps({ page: page(6) })
  await press()
  await vi.waitFor(() => expect(wrapper.emitted('update:modelValue')).toEqual([[false]]))
  expect(sent.at(-1)).toEqual({ version: 6, act: 'FOUND', note: '经查属实' })
})

it('shows what to think of', async () => {
  const props = { page: page(6), title: '办理', reload: vi.fn(), modelValue: false }
  const { wrapper } = await mountIn(CaseForm, { ...props, what: 'FOUND' })
  await wrapper.setProps({ modelValue: true })
  await flushPromises()
  expect(document.querySelector('.hints')?.textContent).toContain('四、分析')
})

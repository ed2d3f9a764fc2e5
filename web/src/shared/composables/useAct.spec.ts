import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLanguage } from '@/shared/i18n'
import { useAct } from './useAct'

const renew = vi.fn(() => Promise.resolve())
const work = vi.fn(() => Promise.resolve())

beforeEach(() => {
  setLanguage('zh')
  renew.mockClear()
  work.mockClear()
})
afterEach(() => (document.body.innerHTML = ''))

async function press(name: string): Promise<void> {
  await flushPromises()
  const buttons = [...document.querySelectorAll<HTMLElement>('.el-message-box__btns button')]
  buttons.find((button) => button.textContent?.includes(name))?.click()
  await flushPromises()
}

describe('an act', () => {
  it('says why it was refused, until the next one, and reads anew either way', async () => {
    const { refused, act } = useAct(renew)
    await act(() => Promise.reject(new Error('no')))
    expect(refused.value).toEqual(new Error('no'))
    await act(work)
    expect(refused.value).toBeUndefined()
    expect(renew).toHaveBeenCalledTimes(2)
  })

  it('is done when the person is sure of it, and only then', async () => {
    const { sure } = useAct(renew)
    const left = sure('将批准', '批准', work)
    await press('取消')
    await left
    expect(work).not.toHaveBeenCalled()
    expect(renew).not.toHaveBeenCalled()
    document.body.innerHTML = ''
    const done = sure('将批准', '批准', work)
    await press('批准')
    await done
    expect(work).toHaveBeenCalledOnce()
    expect(renew).toHaveBeenCalledOnce()
  })
})

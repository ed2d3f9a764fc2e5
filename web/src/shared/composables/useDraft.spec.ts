import { beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, effectScope, nextTick, ref } from 'vue'
import { dropDrafts, useDraft } from './useDraft'

describe('useDraft', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    sessionStorage.clear()
  })

  function form(first: { name: string }) {
    const model = ref(first)
    const dirty = computed(() => model.value.name !== first.name)
    const scope = effectScope()
    const draft = scope.run(() => useDraft('customer.new', model, dirty))
    if (draft === undefined) throw new Error('no scope')
    return { model, draft, leave: () => scope.stop() }
  }

  async function type(model: { value: { name: string } }, name: string) {
    model.value = { name }
    await nextTick()
    vi.runAllTimers()
  }

  it('offers after a reload what was entered, and forgets it when told', async () => {
    const before = form({ name: '' })
    expect(before.draft.at.value).toBeUndefined()
    await type(before.model, '欧阳')
    before.leave()

    const after = form({ name: '' })
    expect(after.draft.at.value).toBeDefined()
    after.draft.restore()
    expect(after.model.value.name).toBe('欧阳')
    after.draft.drop()
    expect(form({ name: '' }).draft.at.value).toBeUndefined()
  })

  it('keeps nothing of a form that was only looked at, nor after signing out', async () => {
    const looked = form({ name: '甲' })
    await type(looked.model, '甲')
    expect(sessionStorage.length).toBe(0)
    await type(looked.model, '乙')
    expect(sessionStorage.length).toBe(1)
    dropDrafts()
    expect(sessionStorage.length).toBe(0)
  })
})

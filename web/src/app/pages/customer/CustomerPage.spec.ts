import { describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { mountIn } from '@/shared/testing/mount'
import CustomerPage from './CustomerPage.vue'

describe('the page of a customer who was merged', () => {
  it('leads to the survivor, when it was read before, too', async () => {
    const survivor = { customer: { id: 1, data: { name: '某人' } } }
    const { router } = await mountIn(CustomerPage, { id: 2 }, [], [[['customers', 2], survivor]])
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/customers/1?merged=1')
  })
})

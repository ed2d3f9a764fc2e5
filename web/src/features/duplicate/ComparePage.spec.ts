import { describe, expect, it } from 'vitest'
import { registerTexts } from '@/shared/i18n'
import { mountIn } from '@/shared/testing/mount'
import ComparePage from './ComparePage.vue'
import { en } from './en'
import FieldTable from './FieldTable.vue'
import { zh } from './zh'

registerTexts('duplicate', { zh, en })

const side = (id: number) => ({ id, number: `N${id}`, name: '某人', classes: {}, owned: {} })
const both = {
  line: {
    pair: { id: 7, version: 1, state: 'OPEN', firstName: '某人', secondName: '某人' },
    common: [],
  },
  first: side(1),
  second: side(2),
  firstOpened: false,
  fields: [
    {
      path: 'basic.email',
      label: '邮箱',
      first: 'a@b',
      second: null,
      same: false,
      choosable: true,
    },
  ],
  kinds: {},
  undoDays: 30,
}

describe('two customers side by side', () => {
  it('proposes for what was read before, too, that the older record stays', async () => {
    const { wrapper } = await mountIn(ComparePage, { id: 7 }, [], [[['duplicates', 7], both]])
    const table = wrapper.findComponent(FieldTable)
    expect(table.props('modelValue')).toEqual(['basic.email'])
  })
})

import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, reactive, ref } from 'vue'
import { ProblemError, problemOf } from '@/shared/api/problem'
import { setLanguage } from '@/shared/i18n'
import { mountIn } from '@/shared/testing/mount'
import FormDrawer from './FormDrawer.vue'
import FormField from './FormField.vue'

interface Person {
  name: string
  mobile: string
  version: number
}

function form(save: (person: Person) => Promise<void>) {
  const person = reactive<Person>({ name: '甲', mobile: '1', version: 1 })
  const open = ref(false)
  const page = defineComponent({
    setup: () => () =>
      h(
        FormDrawer as never,
        {
          modelValue: open.value,
          'onUpdate:modelValue': (now: boolean) => (open.value = now),
          title: '修改',
          model: person,
          fields: ['name', 'mobile'],
          rules: { name: { required: true, message: '请填写姓名。' } },
          save: () => save({ ...person }),
          conflict: {
            fields: [
              { key: 'name', label: 'common.from' },
              { key: 'mobile', label: 'common.to' },
            ],
            apply: (merged: Person) => Object.assign(person, merged),
          },
        },
        () => h(FormField, { prop: 'name', label: '姓名' }),
      ),
  })
  return { person, open, page }
}

const press = async (text: string) => {
  const button = [...document.querySelectorAll('button')].find(
    (each) => each.textContent?.trim() === text && !each.classList.contains('visually-hidden'),
  )
  button?.click()
  await flushPromises()
}

beforeEach(() => {
  setLanguage('zh')
  document.body.innerHTML = ''
})

describe('a form at the side', () => {
  it('puts the violation of the server at its field and stays open', async () => {
    const refusal = { violations: [{ field: 'name', message: '姓名太长。' }] }
    const { open, page } = form(() => Promise.reject(new ProblemError(problemOf(422, refusal, ''))))
    await mountIn(page)
    open.value = true
    await flushPromises()
    await press('保存')
    await vi.waitFor(() =>
      expect(document.querySelector('.el-form-item__error')?.textContent).toContain('姓名太长。'),
    )
    expect(open.value).toBe(true)
  })

  it('refuses an empty required field in words and sends nothing', async () => {
    const save = vi.fn(() => Promise.resolve())
    const { person, open, page } = form(save)
    await mountIn(page)
    open.value = true
    await flushPromises()
    person.name = ''
    await press('保存')
    await vi.waitFor(() =>
      expect(document.querySelector('.el-form-item__error')?.textContent).toContain('请填写姓名。'),
    )
    expect(save).not.toHaveBeenCalled()
    expect(open.value).toBe(true)
  })

  it('merges with what somebody else saved: my fields mine, the others as they are now', async () => {
    const saved: Person[] = []
    const current = { name: '甲', mobile: '2', version: 2 }
    const { person, open, page } = form((sent) => {
      saved.push(sent)
      return sent.version === 1
        ? Promise.reject(new ProblemError(problemOf(409, { current, changedBy: '李' }, '')))
        : Promise.resolve()
    })
    await mountIn(page)
    open.value = true
    await flushPromises()
    person.name = '乙'
    await flushPromises()
    await press('保存')
    await press('按所选保存')
    await flushPromises()
    expect(saved.at(-1)).toEqual({ name: '乙', mobile: '2', version: 2 })
    expect(open.value).toBe(false)
  })
})

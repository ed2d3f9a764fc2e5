import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { ProblemError, problemOf, type Violation } from '@/shared/api/problem'
import { useProblemForm } from './useProblemForm'

const refusal = (violations: Violation[], more: object = {}) =>
  new ProblemError(
    problemOf(422, { type: 'urn:keheng:invalid', detail: '请检查', violations, ...more }, ''),
  )

const form = () => useProblemForm(ref(undefined), ['name', 'code'])

describe('the refusal of a form', () => {
  it('stands at the fields it names, and above the form for what is not shown', async () => {
    const { errors, general, submit } = form()
    const done = await submit(() =>
      Promise.reject(
        refusal([
          { field: 'name', message: '太长。' },
          { field: 'name', message: '有空格。' },
          { field: 'hidden', message: '不对。' },
        ]),
      ),
    )
    expect(done).toBe(false)
    expect(errors).toEqual({ name: '太长。 有空格。' })
    expect(general.value).toBe('不对。')
  })

  it('says what is wrong as a whole when no field is named', async () => {
    const { general, submit } = form()
    await submit(() => Promise.reject(refusal([])))
    expect(general.value).toBe('请检查')
  })

  it('is forgotten at the next try', async () => {
    const { errors, submit } = form()
    await submit(() => Promise.reject(refusal([{ field: 'code', message: '已占用' }])))
    expect(await submit(() => Promise.resolve())).toBe(true)
    expect(errors).toEqual({})
  })

  it('hands a stale version on, to be merged', async () => {
    const stale = new ProblemError(problemOf(409, { current: { name: 'x' } }, ''))
    await expect(form().submit(() => Promise.reject(stale))).rejects.toBe(stale)
  })
})

import { reactive, ref, toValue, type MaybeRefOrGetter, type Ref } from 'vue'
import type { FormInstance } from 'element-plus'
import { ProblemError } from '@/shared/api/problem'
import { t } from '@/shared/i18n'

/**
 * Checks and sends a form: the server's violations come out at their fields (`errors`, bound to
 * `:error` of the form items), anything else above the form (`general`). A 409 is handed on to the
 * page, which shows both versions.
 *
 * @param fields the paths of the fields that the form shows; a violation elsewhere goes to `general`
 */
export function useProblemForm(
  form: Ref<FormInstance | undefined>,
  fields: MaybeRefOrGetter<readonly string[]>,
) {
  const busy = ref(false)
  const errors = reactive<Record<string, string>>({})
  const general = ref('')

  function clear(): void {
    general.value = ''
    for (const field of Object.keys(errors)) delete errors[field]
  }

  function show(error: unknown): void {
    clear()
    if (!(error instanceof ProblemError)) {
      general.value = t('error.unexpected')
      return
    }
    const { violations, detail } = error.problem
    const elsewhere: string[] = []
    for (const { field, message } of violations) {
      if (!toValue(fields).includes(field)) elsewhere.push(message)
      else errors[field] = errors[field] === undefined ? message : `${errors[field]} ${message}`
    }
    if (violations.length === 0) elsewhere.push(detail)
    general.value = elsewhere.join(' ')
  }

  /** Answers whether it was done. */
  async function submit(act: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    clear()
    if (form.value !== undefined && !(await form.value.validate().catch(() => false))) return false
    busy.value = true
    try {
      await act()
      return true
    } catch (failure) {
      if (failure instanceof ProblemError && failure.stale) throw failure
      show(failure)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, errors, general, clear, show, submit }
}

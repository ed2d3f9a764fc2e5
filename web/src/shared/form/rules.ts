import { t } from '@/shared/i18n'

/** What must be chosen; the label is a key of the texts. */
export function mustChoose(label: string) {
  return needed('form.choose', label, 'change')
}

/** What must be filled in; the label is a key of the texts. */
export function mustFill(label: string) {
  return needed('form.required', label, 'blur')
}

function needed(text: string, label: string, trigger: 'change' | 'blur') {
  return { required: true, message: () => t(text, { field: t(label) }), trigger }
}

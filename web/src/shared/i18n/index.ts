import { computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { preference } from '@/shared/preferences'
import { en } from './en'
import { zh } from './zh'

export type Language = 'zh' | 'en'
export interface Texts {
  [key: string]: string | string[] | Texts
}

const chosen = preference<Language>(
  'language',
  navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh',
)

export const i18n = createI18n({
  legacy: false,
  locale: chosen.value,
  fallbackLocale: 'zh',
  messages: { zh, en } as Record<Language, Texts>,
})

export const language = computed(() => chosen.value)

export function setLanguage(next: Language): void {
  chosen.value = next
  i18n.global.locale.value = next
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
}

/** A text outside a component; inside one, `useI18n` or `$t` gives the same. */
export function t(key: string, named: Record<string, unknown> = {}): string {
  return i18n.global.t(key, named)
}

/** Adds the texts of one feature under its name. */
export function registerTexts(feature: string, texts: Record<Language, Texts>): void {
  i18n.global.mergeLocaleMessage('zh', { [feature]: texts.zh })
  i18n.global.mergeLocaleMessage('en', { [feature]: texts.en })
}

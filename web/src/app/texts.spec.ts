import { describe, expect, it } from 'vitest'
import { en } from '@/shared/i18n/en'
import { zh } from '@/shared/i18n/zh'
import type { Texts } from '@/shared/i18n'
import * as frame from './i18n'

const features = import.meta.glob<{ zh: Texts; en: Texts }>('@/features/*/i18n.ts', {
  eager: true,
})
const sources = import.meta.glob<string>(['@/**/*.{ts,vue}', '!@/**/*.spec.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' || Array.isArray(value)
      ? [prefix + key]
      : keysOf(value, `${prefix}${key}.`),
  )
}

const named = (name: string, texts: Texts): Texts => ({ [name]: texts })
const byFolder = Object.entries(features).map(([path, texts]) => ({
  name: path.split('/').at(-2) ?? '',
  texts,
}))
const all = (language: 'zh' | 'en'): string[] =>
  [
    language === 'zh' ? zh : (en as Texts),
    named('frame', frame[language]),
    ...byFolder.map(({ name, texts }) => named(name, texts[language])),
  ].flatMap((texts) => keysOf(texts))

/** Keys written out in code; a key put together (`a.${b}`) is checked up to its variable part. */
const USED = /(?:\$t|\bt|\btm|\bte)\(\s*'([a-z]\w*(?:\.\w+)+)'/gi
const BUILT = /(?:\$t|\bt|\btm|\bte)\(\s*`([^`$]+\.)\$\{/g
/** Keys handed on as data: labels of columns and filters, titles of pages. */
const HANDED = /\b(?:label|title|titleKey|help):\s*'([a-z]\w*(?:\.\w+)+)'/g
/** Every path in quotes, of a text or of a group of them, and every beginning of one put together. */
const QUOTED = /['"`]([a-z]\w*(?:\.\w+)*)['"`]/gi
const BEGUN = /`([a-z]\w*\.\w[\w.]*)\$\{/gi

/** Paths that lead to a text: its own and those of its groups, whole features apart. */
function leading(key: string): string[] {
  const parts = key.split('.')
  return [key, ...parts.slice(2).map((_part, at) => parts.slice(0, at + 2).join('.'))]
}

describe('texts', () => {
  const known = new Set(all('zh'))
  const prefixes = [...known]

  it('are complete in both languages', () => {
    const other = new Set(all('en'))
    expect([...known].filter((key) => !other.has(key))).toEqual([])
    expect([...other].filter((key) => !known.has(key))).toEqual([])
  })

  it.each(Object.entries(sources))('used in %s exist', (_path, source) => {
    const whole = [...source.matchAll(USED), ...source.matchAll(HANDED)]
      .map((match) => match[1] ?? '')
      .filter((key) => !known.has(key) && !prefixes.some((each) => each.startsWith(`${key}.`)))
    const stems = [...source.matchAll(BUILT)]
      .map((match) => match[1] ?? '')
      .filter((stem) => !prefixes.some((each) => each.startsWith(stem)))
    const missing = [...whole, ...stems]
    expect(missing).toEqual([])
  })

  it('are all used', () => {
    const code = Object.values(sources).join('\n')
    const quoted = new Set([...code.matchAll(QUOTED)].map((match) => match[1] ?? ''))
    const stems = [...code.matchAll(BUILT), ...code.matchAll(BEGUN)].map((match) => match[1] ?? '')
    const begun = [...new Set(stems)]
    const used = (key: string) =>
      leading(key).some((path) => quoted.has(path)) || begun.some((stem) => key.startsWith(stem))
    expect(prefixes.filter((key) => !used(key))).toEqual([])
  })
})

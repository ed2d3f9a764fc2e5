import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { registerTexts, setLanguage, t } from '@/shared/i18n'
import { labelOf, PATHS } from './fields'
import { en, zh } from './i18n'

const BUNDLES = '../server/src/main/resources/i18n/customer'
const PREFIX = 'customer.field.'

function ofServer(bundle: string): Record<string, string> {
  const lines = readFileSync(`${BUNDLES}${bundle}.properties`, 'utf8').split('\n')
  return Object.fromEntries(
    lines
      .filter((line) => line.startsWith(PREFIX))
      .map((line) => line.slice(PREFIX.length).split('=', 2)),
  ) as Record<string, string>
}

it('calls every field as the server does, in both languages', () => {
  registerTexts('customer', { zh, en })
  for (const [language, bundle] of [
    ['zh', ''],
    ['en', '_en'],
  ] as const) {
    setLanguage(language)
    const server = ofServer(bundle)
    for (const path of PATHS) expect(t(labelOf(path)), path).toBe(server[path])
  }
})

it('says with whom a customer is merged in words', () => {
  registerTexts('customer', { zh, en })
  setLanguage('zh')
  expect(t(labelOf('absorbed'))).toBe('并入的客户')
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { registerTexts, setLanguage, t } from '@/shared/i18n'
import { labelOf, PATHS } from './fields'
import { en, zh } from './i18n'
import { ownedEn, ownedZh } from './owned'

const BUNDLES = '../server/src/main/resources/i18n/customer'

function ofServer(bundle: string, prefix = 'customer.owned.'): Record<string, string> {
  const lines = readFileSync(`${BUNDLES}${bundle}.properties`, 'utf8').split('\n')
  return Object.fromEntries(
    lines
      .filter((line) => line.startsWith(prefix))
      .map((line) => line.slice(prefix.length).split('=', 2)),
  ) as Record<string, string>
}

describe('the record of a merge', () => {
  it('names every kind of record as the server does, in both languages', () => {
    expect(ownedZh).toEqual(ofServer(''))
    expect(ownedEn).toEqual(ofServer('_en'))
  })

  it('calls every field as the server does, in both languages', () => {
    registerTexts('customer', { zh, en })
    for (const [language, bundle] of [
      ['zh', ''],
      ['en', '_en'],
    ] as const) {
      setLanguage(language)
      const server = ofServer(bundle, 'customer.field.')
      for (const path of PATHS) expect(t(labelOf(path)), path).toBe(server[path])
    }
  })

  it('says what moved, and with whom, in words', () => {
    registerTexts('customer', { zh, en })
    setLanguage('zh')
    expect(t(labelOf('absorbed'))).toBe('并入的客户')
    expect(t(labelOf('moved.CONSENT'))).toBe('转移的记录：同意')
    setLanguage('en')
    expect(t(labelOf('moved.SHARE_LOOK'))).toBe('Moved: Looks under shares')
  })
})

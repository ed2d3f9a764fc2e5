import { describe, expect, it } from 'vitest'
import { differences, same } from './conflict'

describe('two versions of a record', () => {
  const fields = [
    { key: 'name' as const, label: 'n' },
    { key: 'unit' as const, label: 'u', text: (value: { unit: number }) => `#${value.unit}` },
    { key: 'mobile' as const, label: 'm' },
  ]

  it('differ only where they do, and read as a person reads them', () => {
    const mine = { name: '甲', unit: 1, mobile: '' }
    const theirs = { name: '甲', unit: 2, mobile: null as unknown as string }
    expect(differences(fields, mine, theirs)).toEqual([
      { key: 'unit', label: 'u', mine: '#1', theirs: '#2' },
    ])
  })

  it('are the same when one is empty and the other is none', () => {
    expect(same('', undefined)).toBe(true)
    expect(same(0, null)).toBe(false)
    expect(same(['a'], ['a'])).toBe(true)
  })
})

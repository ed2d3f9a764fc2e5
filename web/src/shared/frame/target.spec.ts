import { describe, expect, it } from 'vitest'
import { localTarget } from './target'

describe('localTarget', () => {
  it('keeps a page of ours with its filters', () => {
    expect(localTarget('/customers?q=a')).toBe('/customers?q=a')
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
    'goes home instead of %s',
    (address) => {
      expect(localTarget(address)).toBe('/')
    },
  )

  it('goes home without one', () => {
    expect(localTarget(undefined)).toBe('/')
    expect(localTarget(['/a', '/b'])).toBe('/')
  })
})

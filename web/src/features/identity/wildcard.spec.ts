import { describe, expect, it } from 'vitest'
import { grants, through } from './wildcard'

describe('what an entry of a role grants', () => {
  it.each([
    ['customer.read', 'customer.read', true],
    ['customer.*', 'customer.read', true],
    ['*.read', 'customer.read', true],
    ['*', 'customer.read', true],
    ['customer.read', 'customer.write', false],
    ['*.read', 'customer.write', false],
    ['cust.*', 'customer.read', false],
  ])('%s on %s: %s', (entry, code, granted) => {
    expect(grants(entry, code)).toBe(granted)
  })

  it('prefers the permission itself to a wider entry', () => {
    expect(through(['customer.*', 'customer.read'], 'customer.read')).toBe('customer.read')
    expect(through(['*.read'], 'customer.read')).toBe('*.read')
    expect(through([], 'customer.read')).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { bodyOf } from './acts'

describe('what is sent of an act', () => {
  it('leaves out what was left empty', () => {
    expect(bodyOf({ from: '2026-01-01T00:00:00Z', staffNo: '', customers: '' })).toEqual({
      from: '2026-01-01T00:00:00Z',
    })
  })

  it('takes customer numbers however they are parted', () => {
    expect(bodyOf({ customers: 'C1，C2 C3' })).toEqual({ customers: ['C1', 'C2', 'C3'] })
  })
})

import { describe, expect, it } from 'vitest'
import { flatten, nest } from './draft'

describe('a draft', () => {
  const record = { name: '王小明', basic: { mobile: '13800001234', email: null }, unitId: 7 }
  const paths = ['name', 'unitId', 'basic.mobile', 'basic.email', 'risk.tolerance']

  it('is read from a record, absent groups included', () => {
    expect(flatten(record, paths)).toEqual({
      name: '王小明',
      unitId: 7,
      'basic.mobile': '13800001234',
      'basic.email': undefined,
      'risk.tolerance': undefined,
    })
  })

  it('goes back as it came, empty as not known', () => {
    expect(nest({ ...flatten(record, paths), 'basic.mobile': '' })).toEqual({
      name: '王小明',
      unitId: 7,
      basic: { mobile: null, email: null },
      risk: { tolerance: null },
    })
  })
})

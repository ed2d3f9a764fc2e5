import { describe, expect, it } from 'vitest'
import { formOf } from './api'

const file = new File(['number'], 'past.csv')

describe('an order of an import', () => {
  it('is nothing without a file and a template', () => {
    expect(
      formOf({ file: undefined, template: 'keheng', procedure: '', unit: null }),
    ).toBeUndefined()
    expect(formOf({ file, template: '', procedure: '', unit: null })).toBeUndefined()
  })

  it('leaves out what nobody said', () => {
    const form = formOf({ file, template: 'keheng', procedure: '', unit: null })
    expect([...(form?.keys() ?? [])]).toEqual(['file', 'template'])
  })

  it('names procedure and unit where they are chosen', () => {
    const form = formOf({ file, template: 'cfpb', procedure: 'us-cfpb', unit: 7 })
    expect(form?.get('procedure')).toBe('us-cfpb')
    expect(form?.get('unit')).toBe('7')
  })
})

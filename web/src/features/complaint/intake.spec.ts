import { describe, expect, it } from 'vitest'
import type { Procedure } from './api'
import { blank, bodyOf, required } from './intake'

const procedure = {
  channels: [
    { code: 'COUNTER', label: '柜面', required: ['phone'] },
    { code: 'GROUP_VISIT', label: '群体来访', required: [] },
  ],
} as unknown as Procedure

describe('what must be told of a complaint', () => {
  it('is what the channel of the procedure requires, and who complains', () => {
    expect([...required(blank(1), procedure)].toSorted()).toEqual([
      'channel',
      'complainant',
      'content',
      'phone',
    ])
  })

  it('is no name of one without a name, and the proof of one who speaks for another', () => {
    const anonymous = { ...blank(1), onBehalf: 'ANONYMOUS' as const }
    expect(required(anonymous, procedure).has('complainant')).toBe(false)
    expect(required({ ...blank(1), onBehalf: 'AGENT' }, procedure).has('proof')).toBe(true)
  })

  it('is who speaks for a group', () => {
    const group = { ...blank(1), channel: 'GROUP_VISIT' as const }
    expect(required(group, procedure).has('representatives')).toBe(true)
  })
})

describe('what is sent of a complaint', () => {
  it('leaves out what was left empty and what no longer fits', () => {
    const entered = {
      ...blank(1),
      complainant: ' 王投诉 ',
      content: '等候两小时',
      proof: '先选了代理人',
      referredBy: 'PBC',
      persons: 20,
      representatives: ['甲'],
      subjects: [{ id: 7, number: '007', name: '柜员' }],
      claim: '12.50',
    }
    expect(bodyOf(entered)).toMatchObject({
      complainant: '王投诉',
      phone: null,
      proof: null,
      referredBy: null,
      persons: 1,
      representatives: [],
      subjects: [7],
      claim: 12.5,
    })
  })

  it('names nobody who wants no name', () => {
    const entered = { ...blank(1), onBehalf: 'ANONYMOUS' as const, complainant: '王投诉' }
    expect(bodyOf(entered).complainant).toBeNull()
  })

  it('survives a time that was cleared', () => {
    const cleared = { ...blank(1), happenedAt: null as unknown as string }
    expect(bodyOf(cleared).happenedAt).toBeNull()
  })
})

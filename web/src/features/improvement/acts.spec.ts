import { describe, expect, it } from 'vitest'
import type { Rectification } from './api'
import { available, sent } from './acts'

const page = (state: string) => ({ line: { rectification: { state } } }) as Rectification

describe('what may be done in a rectification', () => {
  it('follows its state and the permissions of the person', () => {
    expect(available(page('PROPOSED'), () => true)).toEqual(['refusal', 'approval'])
    expect(available(page('RUNNING'), (each) => each === 'improvement.manage')).toEqual([
      'notes',
      'completion',
    ])
    expect(available(page('DONE'), (each) => each === 'improvement.check')).toEqual([
      'return',
      'closing',
    ])
    expect(available(page('CLOSED'), () => true)).toEqual([])
  })

  it('sends approval and refusal to one address', () => {
    expect(sent('approval', {})).toEqual(['approval', { approved: true }])
    expect(sent('refusal', { note: '不具体' })).toEqual([
      'approval',
      { approved: false, note: '不具体' },
    ])
  })
})

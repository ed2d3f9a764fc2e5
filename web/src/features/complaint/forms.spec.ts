import { describe, expect, it } from 'vitest'
import type { CasePage } from './api'
import { available, bodyOf, formOf, next } from './forms'

const simple = (act: string, ...needs: string[]) => ({ act, label: act, simple: true, needs })
const own = (act: string) => ({ act, label: act, simple: false, needs: [] })
const step = (act: string, must: boolean, at: string | null = null) => ({
  act,
  label: act,
  must,
  at,
})

function page(more: Record<string, unknown> = {}): CasePage {
  return {
    complaint: { id: 3, version: 5 },
    labels: { classes: [] },
    possible: [],
    steps: [],
    satisfaction: { next: null },
    clocks: [],
    slips: [],
    extensions: [],
    decisions: [],
    verifications: [],
    history: [],
    ...more,
  } as unknown as CasePage
}
const everything = () => true
const running = { extendable: true, pausable: false, stoppedAt: null, resting: null }

describe('what may be done in a case', () => {
  it('is what the person is permitted', () => {
    const possible = [simple('ACCEPTED'), own('VERIFIED'), own('LODGED')]
    const verifications = [{ verification: { decidedAt: null } }]
    const verifier = (permission: string) => permission === 'complaint.verify'
    expect(available(page({ possible, verifications }), verifier)).toEqual(['VERIFIED'])
  })

  it('answers only what waits for an answer, and asks for nothing twice', () => {
    const possible = ['HANDED_ON', 'TAKEN_ON', 'EXTENSION_ASKED', 'EXTENDED'].map(own)
    const clocks = [running]
    expect(available(page({ possible, clocks }), everything)).toEqual([
      'HANDED_ON',
      'EXTENSION_ASKED',
    ])
    const slips = [{ slip: { state: 'OPEN' } }]
    const extensions = [{ extension: { state: 'ASKED' } }]
    expect(available(page({ possible, clocks, slips, extensions }), everything)).toEqual([
      'TAKEN_ON',
      'EXTENDED',
    ])
  })

  it('tells of what was granted, and gives what was asked for', () => {
    const possible = [simple('EXTENSION_TOLD', 'manner'), simple('DATA_GIVEN', 'note')]
    expect(available(page({ possible }), everything)).toEqual([])
    const extensions = [{ extension: { state: 'APPROVED' } }]
    const history = [{ act: 'DATA_ASKED' }]
    expect(available(page({ possible, extensions, history }), everything)).toEqual([
      'EXTENSION_TOLD',
      'DATA_GIVEN',
    ])
  })

  it('asks for no longer term of a clock that stands', () => {
    const possible = [own('EXTENSION_ASKED')]
    const clocks = [{ ...running, resting: '2026-11-22T00:00:00Z' }]
    expect(available(page({ possible, clocks }), everything)).toEqual([])
  })

  it('approves a compensation that was proposed, and pays what was decided once', () => {
    const possible = [own('DECIDED'), own('PAID')]
    const proposed = [{ decision: { state: 'PROPOSED', compensation: 5, paidAt: null } }]
    expect(available(page({ possible, decisions: proposed }), everything)).toEqual([
      'COMPENSATION_APPROVED',
    ])
    const made = [{ decision: { state: 'MADE', compensation: 5, paidAt: null } }]
    expect(available(page({ possible, decisions: made }), everything)).toContain('PAID')
    const paid = [{ decision: { state: 'MADE', compensation: 5, paidAt: '2026-11-22' } }]
    expect(available(page({ possible, decisions: paid }), everything)).not.toContain('PAID')
  })
})

describe('what two sign', () => {
  const possible = [own('OPINION_APPROVED'), own('OPINION_RETURNED'), own('REVIEWED')]
  const steps = [step('OPINION_SIGNED', true), step('OPINION_APPROVED', true)]

  it('is an opinion that was signed and not answered yet', () => {
    const signed = [{ act: 'OPINION_SIGNED' }]
    expect(available(page({ possible, history: signed }), everything)).toEqual([
      'OPINION_APPROVED',
      'REVIEWED',
    ])
    const answered = [...signed, { act: 'OPINION_RETURNED' }]
    expect(available(page({ possible, history: answered }), everything)).toEqual(['REVIEWED'])
  })

  it('asks whether the group takes part only where somebody approves the opinion', () => {
    const signs = [simple('OPINION_SIGNED', 'note')]
    const fields = (more: Record<string, unknown>) =>
      formOf(page({ possible: signs, ...more }), 'OPINION_SIGNED')?.fields.map(({ prop }) => prop)
    expect(fields({ steps })).toEqual(['note', 'shared'])
    expect(fields({})).toEqual(['note'])
  })

  it('promises a moment', () => {
    const promise = [simple('REPLY_PROMISED', 'note', 'replyAt')]
    const entered = { note: '现场', replyAt: '2026-12-01T15:00:00+08:00' }
    expect(bodyOf(page({ possible: promise }), 'REPLY_PROMISED', entered).replyAt).toBe(
      '2026-12-01T07:00:00.000Z',
    )
  })
})

describe('the next step of a case', () => {
  const steps = [
    step('ACCEPTED', true, '2026-11-22'),
    step('SATISFACTION_ASKED', false),
    step('CLOSED', true),
  ]

  it('is the first that must be taken and was not', () => {
    expect(next(page({ steps }), ['NOTED', 'SATISFACTION_ASKED', 'CLOSED'])).toBe('CLOSED')
  })

  it('is an answer before all else', () => {
    expect(next(page({ steps }), ['CLOSED', 'VERIFIED'])).toBe('VERIFIED')
  })

  it('is what a complainant is owed who is not content', () => {
    const satisfaction = { next: 'TALKED_AGAIN' }
    expect(next(page({ steps, satisfaction }), ['TALKED_AGAIN', 'SATISFACTION_ASKED'])).toBe(
      'TALKED_AGAIN',
    )
  })

  it('is nothing where no step can be taken', () => {
    expect(next(page({ steps }), ['NOTED'])).toBeUndefined()
  })
})

describe('what is sent of an act', () => {
  it('asks for what the server needs, a note at least offered', () => {
    const possible = [simple('ACKNOWLEDGED', 'manner')]
    expect(formOf(page({ possible }), 'ACKNOWLEDGED')?.fields).toEqual([
      { prop: 'manner', kind: 'manner', needed: true },
      { prop: 'note', kind: 'text', needed: false },
    ])
  })

  it('has the version that was seen, the act by name and persons by their ids', () => {
    const possible = [simple('PLANNED', 'note', 'staffId', 'until'), own('DECIDED')]
    const planned = {
      note: ' 查 ',
      staffId: { id: 7, number: '007', name: '柜员' },
      until: '2026-12-01',
    }
    expect(bodyOf(page({ possible }), 'PLANNED', planned)).toEqual({
      version: 5,
      act: 'PLANNED',
      note: '查',
      staffId: 7,
      until: '2026-12-01',
    })
    const decided = { result: 'UPHELD', basis: '依据', reasons: '理由', compensation: '' }
    expect(bodyOf(page({ possible }), 'DECIDED', decided)).toEqual({
      version: 5,
      result: 'UPHELD',
      basis: '依据',
      reasons: '理由',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { registerTexts } from '@/shared/i18n'
import { en, zh } from './i18n'
import { fieldName, fieldWord, isPointer, labelOf, valueText } from './names'

registerTexts('audit', { zh, en })
const stepKinds = { PREPARATION: '准备', REPORT: '总结报告' }
registerTexts('cleaning', { zh: { stepKinds }, en: { stepKinds } })

describe('what a row of the trail tells', () => {
  it('is in words, whichever kind of record has the field', () => {
    expect(fieldName('merge', 'survivorName')).toBe('保留的客户')
    expect(fieldName('consent', 'giving.manner')).toBe('方式')
    expect(fieldName('hand-over', 'numbers')).toBe('客户编号')
    expect(fieldName('x', 'unheardOf')).toBe('unheardOf')
    expect(fieldWord('x', 'state', 'ANY')).toBe('ANY')
  })

  it('is called as the server calls it, where it does', () => {
    const word = '转移的记录：同意'
    expect(labelOf('customer', 'moved.CONSENT', word)).toBe(word)
    expect(labelOf('merge', 'survivorName', null)).toBe('保留的客户')
  })

  it('tells a plan step by step, without the numbers that records point by', () => {
    const steps = [
      { kind: 'PREPARATION', startsOn: '2026-12-01', dueOn: '2026-12-05', doneOn: null },
      { kind: 'REPORT', startsOn: '2026-12-20', dueOn: '2026-12-31', staffId: 7 },
    ]
    expect(valueText('cleaning-campaign', 'plan.steps', steps)).toBe(
      '类别 准备、开始日 2026-12-01、截止日 2026-12-05；' +
        '类别 总结报告、开始日 2026-12-20、截止日 2026-12-31',
    )
    expect(valueText('x', 'days', [3, 4])).toBe('3、4')
    expect(valueText('x', 'days', null)).toBe('—')
  })

  it('leaves out numbers by which records point to each other', () => {
    expect(isPointer('pairId', null, 3)).toBe(true)
    expect(isPointer('decidedBy', null, 12)).toBe(true)
    expect(isPointer('decidedBy', null, '崔嘉')).toBe(false)
    expect(isPointer('days', null, 30)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { registerTexts } from '@/shared/i18n'
import { mountIn } from '@/shared/testing/mount'
import DueText from './DueText.vue'
import { en, zh } from './i18n'

registerTexts('incident', { zh, en })
const HOUR = 3_600_000

async function text(hours: number, reportedAt: string | null = null): Promise<string> {
  const at = new Date(Date.now() + (hours + 0.5) * HOUR).toISOString()
  const due = { at, late: hours < 0, why: {} }
  const { wrapper } = await mountIn(DueText, { incident: { reportedAt }, due })
  return wrapper.text()
}

describe('until when an incident is reported', () => {
  it('says the hours left, however long the term of the bank is', async () => {
    expect(await text(5)).toContain('剩 5 小时')
    expect(await text(80)).toContain('剩 80 小时')
  })

  it('says no hours once it is late or reported', async () => {
    expect(await text(-2)).not.toContain('小时')
    expect(await text(5, '2026-11-22T00:00:00Z')).not.toContain('小时')
  })
})

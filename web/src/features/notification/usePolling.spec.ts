import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usePolling } from './usePolling'

const MINUTE = 60_000

describe('usePolling', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks every minute, pauses when nobody is there, asks at once when somebody is back', () => {
    const ask = vi.fn()
    const scope = effectScope()
    scope.run(() => usePolling(ask))
    vi.advanceTimersByTime(2 * MINUTE)
    expect(ask).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(60 * MINUTE)
    expect(ask).toHaveBeenCalledTimes(5)
    window.dispatchEvent(new Event('pointerdown'))
    expect(ask).toHaveBeenCalledTimes(6)
    vi.advanceTimersByTime(MINUTE)
    expect(ask).toHaveBeenCalledTimes(7)
    scope.stop()
    vi.advanceTimersByTime(10 * MINUTE)
    expect(ask).toHaveBeenCalledTimes(7)
  })
})

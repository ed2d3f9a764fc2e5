import { onScopeDispose } from 'vue'
import { useEventListener } from '@/shared/composables/useEventListener'

const EVERY = 60_000
const IDLE = 5 * 60_000

/**
 * Asks every minute while the person is at work. Nobody at the screen, nothing asked: a poll would
 * keep a session alive that ought to end. The first sign of life after a pause asks at once.
 */
export function usePolling(ask: () => void): void {
  let seen = Date.now()
  const idle = () => document.hidden || Date.now() - seen > IDLE

  function alive(): void {
    const back = Date.now() - seen > IDLE
    seen = Date.now()
    if (back) ask()
  }

  const timer = window.setInterval(() => {
    if (!idle()) ask()
  }, EVERY)
  onScopeDispose(() => window.clearInterval(timer))
  useEventListener(window, 'pointerdown', alive)
  useEventListener(window, 'keydown', alive)
}

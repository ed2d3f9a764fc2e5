import { onActivated, onBeforeUnmount, onDeactivated } from 'vue'

/** Does something again and again while the page is in front. */
export function useIntervalFn(work: () => unknown, every: number): void {
  let timer: number | undefined
  const begin = () => {
    end()
    timer = window.setInterval(work, every)
  }
  const end = () => window.clearInterval(timer)
  begin()
  onActivated(begin)
  onDeactivated(end)
  onBeforeUnmount(end)
}

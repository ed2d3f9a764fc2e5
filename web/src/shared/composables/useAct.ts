import { ref } from 'vue'
import { askReason } from '@/shared/components/askReason'
import { askSure } from '@/shared/components/askSure'

type Work = () => Promise<unknown>

/** Acts that the server may refuse: the last refusal, and what is shown read anew after each. */
export function useAct(renew: Work) {
  const refused = ref<unknown>()

  async function act(work: Work): Promise<void> {
    refused.value = undefined
    try {
      await work()
    } catch (failure) {
      refused.value = failure
    }
    await renew()
  }

  /** Acts when the person is sure of what the text says. */
  async function sure(text: string, action: string, work: Work): Promise<void> {
    if (await askSure(text, action)) await act(work)
  }

  /** Acts with the reason that the person gives. */
  async function why(
    text: string,
    action: string,
    work: (note: string) => Promise<unknown>,
  ): Promise<void> {
    const note = await askReason(text, action)
    if (note !== undefined) await act(() => work(note))
  }

  return { refused, act, sure, why }
}

import { computed, ref, watchEffect } from 'vue'
import { theme } from '@/shared/preferences'

const media = window.matchMedia('(prefers-color-scheme: dark)')
const systemDark = ref(media.matches)
media.addEventListener('change', (event) => (systemDark.value = event.matches))

export const dark = computed(
  () => theme.value === 'dark' || (theme.value === 'auto' && systemDark.value),
)

watchEffect(() => document.documentElement.classList.toggle('dark', dark.value))

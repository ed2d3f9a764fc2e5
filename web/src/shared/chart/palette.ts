import { computed } from 'vue'
import { dark } from '@/shared/theme/theme'

/** Okabe and Ito's colours, told apart by the colour-blind; lightened for the dark ground. */
const LIGHT = ['#1f4e8c', '#d55e00', '#009e73', '#b8860b', '#cc79a7', '#56b4e9', '#6b7280']
const DARK = ['#7fa9e6', '#f0894a', '#4cc3a0', '#e6c15a', '#dd9dc0', '#8accf2', '#9aa4b2']

export const chartColours = computed(() => ({
  series: dark.value ? DARK : LIGHT,
  ink: dark.value ? '#b3bbc7' : '#4b5563',
  quiet: dark.value ? '#929cab' : '#667080',
  line: dark.value ? '#333b47' : '#dfe3e8',
  surface: dark.value ? '#1b2029' : '#ffffff',
}))

import type { RouteRecordRaw } from 'vue-router'
import { View } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/unusual-looks',
    name: 'unusual-looks',
    component: () => import('./UnusualLooks.vue'),
    meta: {
      title: 'reveal.unusual.title',
      group: 'protection',
      order: 46,
      icon: View,
      permission: 'look.read',
      keywords: 'chakanyichang ckyc hegui',
      help: 'reveal.unusual.help',
    },
  },
]

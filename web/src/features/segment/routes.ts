import type { RouteRecordRaw } from 'vue-router'
import { Histogram } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/classifications',
    name: 'classifications',
    component: () => import('./RunList.vue'),
    meta: {
      title: 'segment.runs',
      icon: Histogram,
      group: 'measures',
      order: 32,
      permission: 'classification.read',
      keywords: 'fenlei fl kehufenlei',
      help: 'segment.help',
    },
  },
]

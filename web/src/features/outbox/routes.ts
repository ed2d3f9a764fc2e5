import type { RouteRecordRaw } from 'vue-router'
import { Promotion } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/outbox',
    name: 'outbox',
    component: () => import('./OutboxPage.vue'),
    meta: {
      title: 'outbox.title',
      group: 'system',
      order: 90,
      icon: Promotion,
      permission: 'outbox.read',
      keywords: 'duiwaixiaoxi dwxx duanxin dx youjian yj fasong',
      help: 'outbox.help',
    },
  },
]

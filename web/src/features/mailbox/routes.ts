import type { RouteRecordRaw } from 'vue-router'
import { Message } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/complaints/letters',
    name: 'complaint-letters',
    component: () => import('./LettersPage.vue'),
    meta: {
      title: 'mailbox.title',
      group: 'service',
      order: 173,
      icon: Message,
      permission: 'complaint.lodge',
      keywords: 'tousuyouxiang tsyx laixin lx youjian',
      help: 'mailbox.help',
      watermark: true,
    },
  },
]

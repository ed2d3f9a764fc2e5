import type { RouteRecordRaw } from 'vue-router'
import { DocumentChecked } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/audit',
    name: 'audit',
    component: () => import('./AuditPage.vue'),
    meta: {
      title: 'audit.title',
      icon: DocumentChecked,
      group: 'protection',
      order: 45,
      permission: 'audit.read',
      keywords: 'shenji sj rizhi rz',
      help: 'audit.help',
    },
  },
]

import type { RouteRecordRaw } from 'vue-router'
import { CopyDocument } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/backups',
    name: 'backups',
    component: () => import('./BackupPage.vue'),
    meta: {
      title: 'backup.title',
      group: 'system',
      order: 95,
      icon: CopyDocument,
      permission: 'operations.backup',
      keywords: 'beifen bf huifu hf',
      help: 'backup.help',
    },
  },
]

import type { RouteRecordRaw } from 'vue-router'
import { Upload } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/complaint-imports',
    name: 'complaint-imports',
    component: () => import('./PastList.vue'),
    meta: {
      title: 'complaintimport.title',
      group: 'service',
      order: 176,
      icon: Upload,
      permission: 'complaint.setup',
      keywords: 'lishitousudaoru lstsdr daoru',
      help: 'complaintimport.help',
    },
  },
  {
    path: '/complaint-imports/new',
    name: 'complaint-import-new',
    component: () => import('./PastNew.vue'),
    meta: {
      title: 'complaintimport.take',
      permission: 'complaint.setup',
      parent: 'complaint-imports',
      help: 'complaintimport.help',
    },
  },
]

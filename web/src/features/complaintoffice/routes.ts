import type { RouteRecordRaw } from 'vue-router'
import { OfficeBuilding } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/complaints/office',
    name: 'complaint-office',
    component: () => import('./OfficePage.vue'),
    meta: {
      title: 'complaintoffice.title',
      icon: OfficeBuilding,
      group: 'service',
      order: 175,
      permission: 'complaint.read',
      keywords: 'tousugongzuozuzhi tsgzzz gangwei dianhua peixun lianxiren office posts',
      help: 'complaintoffice.help',
    },
  },
]

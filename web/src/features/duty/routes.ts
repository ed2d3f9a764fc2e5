import type { RouteRecordRaw } from 'vue-router'
import { Calendar } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/duties',
    name: 'duties',
    component: () => import('./DutyCalendar.vue'),
    meta: {
      title: 'duty.title',
      icon: Calendar,
      group: 'measures',
      order: 35,
      permission: 'duty.read',
      keywords: 'hegui rili hgrl dingqi gongzuo',
      help: 'duty.help',
    },
  },
]

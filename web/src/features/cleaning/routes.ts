import type { RouteRecordRaw } from 'vue-router'
import { Brush } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/cleaning',
    name: 'cleaning',
    component: () => import('./CampaignList.vue'),
    meta: {
      title: 'cleaning.title',
      icon: Brush,
      group: 'customers',
      order: 15,
      permission: 'cleaning.read',
      keywords: 'qingli ql xinxiqingli',
      help: 'cleaning.help',
    },
  },
  {
    path: '/cleaning/:id(\\d+)',
    name: 'cleaning-campaign',
    component: () => import('./CampaignPage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'cleaning.campaign',
      permission: 'cleaning.read',
      parent: 'cleaning',
      watermark: true,
      help: 'cleaning.pageHelp',
    },
  },
]

import type { RouteRecordRaw } from 'vue-router'
import { Share } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/sharing',
    name: 'sharing',
    component: () => import('./ShareList.vue'),
    meta: {
      title: 'sharing.title',
      group: 'customers',
      order: 18,
      icon: Share,
      permission: 'sharing.read',
      keywords: 'xinxi gongxiang xxgx gx shouquan',
      help: 'sharing.help',
    },
  },
  {
    path: '/sharing/:id(\\d+)',
    name: 'share',
    component: () => import('./SharePage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'sharing.one',
      parent: 'sharing',
      permission: 'sharing.read',
      help: 'sharing.help',
    },
  },
]

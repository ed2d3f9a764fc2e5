import type { RouteRecordRaw } from 'vue-router'
import { Promotion } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/hand-overs',
    name: 'hand-overs',
    component: () => import('./HandOverList.vue'),
    meta: {
      title: 'handover.title',
      group: 'customers',
      order: 19,
      icon: Promotion,
      permission: 'handover.read',
      keywords: 'duiwai tigong dwtg disanfang',
      help: 'handover.help',
    },
  },
  {
    path: '/hand-overs/:id(\\d+)',
    name: 'hand-over',
    component: () => import('./HandOverPage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'handover.one',
      parent: 'hand-overs',
      permission: 'handover.read',
      help: 'handover.help',
    },
  },
  {
    path: '/agreements',
    name: 'agreements',
    component: () => import('./AgreementList.vue'),
    meta: {
      title: 'handover.agreements',
      parent: 'hand-overs',
      permission: 'handover.read',
      help: 'handover.help',
    },
  },
]

import type { RouteRecordRaw } from 'vue-router'
import { Sort } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/movements',
    name: 'movements',
    component: () => import('./MovementPage.vue'),
    meta: {
      title: 'movement.title',
      icon: Sort,
      group: 'customers',
      order: 12,
      watermark: true,
      permission: 'customer.read',
      keywords: 'kehushengjiang khsj shengji jiangji movements upgrade downgrade',
      help: 'movement.help',
    },
  },
  {
    path: '/class-changes',
    name: 'class-changes',
    component: () => import('./PendingList.vue'),
    meta: {
      title: 'movement.changes',
      parent: 'movements',
      watermark: true,
      permission: 'customer.read',
      keywords: 'daishengxiao beian shenhe kuanxianqi dsx filing grace',
      help: 'movement.changesHelp',
    },
  },
  {
    path: '/class-overrides',
    name: 'class-overrides',
    component: () => import('./OverrideList.vue'),
    meta: {
      title: 'movement.overrides',
      parent: 'movements',
      watermark: true,
      permission: 'customer.read',
      keywords: 'rengongrending rgrd override',
      help: 'movement.overridesHelp',
    },
  },
]

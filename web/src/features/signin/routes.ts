import type { RouteRecordRaw } from 'vue-router'
import { Key, Lock } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: {
      title: 'signin.title',
      group: 'system',
      order: 90,
      icon: Lock,
      permission: 'parameter.read',
      keywords: 'denglu dl mima mm anquan canshu',
      help: 'signin.help',
    },
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    meta: {
      title: 'signin.account.title',
      group: 'system',
      order: 95,
      icon: Key,
      keywords: 'wodedenglu wddl mima zhanghao dongtai kouling',
      help: 'signin.account.help',
    },
  },
]

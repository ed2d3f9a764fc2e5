import type { RouteRecordRaw } from 'vue-router'
import { Bell, Notification } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/messages',
    name: 'messages',
    component: () => import('./MessageList.vue'),
    meta: {
      title: 'notification.messages',
      group: 'home',
      order: 1,
      icon: Bell,
      keywords: 'xiaoxi xx daiban db yujing yj gonggao gg',
      help: 'notification.help',
    },
  },
  {
    path: '/notices',
    name: 'notices',
    component: () => import('./NoticeList.vue'),
    meta: {
      title: 'notification.notices',
      group: 'organisation',
      order: 58,
      icon: Notification,
      permission: 'notice.publish',
      keywords: 'gonggao gg fabu fb',
      help: 'notification.noticesHelp',
    },
  },
  {
    path: '/notices/:id(\\d+)',
    name: 'notice',
    component: () => import('./NoticePage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { title: 'notification.notice', parent: 'messages', help: 'notification.help' },
  },
]

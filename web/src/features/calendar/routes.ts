import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { HomeTile } from '@/shared/frame/home'
import { AlarmClock, Calendar, Timer } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/calendar',
    name: 'calendar',
    component: () => import('./CalendarPage.vue'),
    meta: {
      title: 'calendar.year.title',
      group: 'time',
      order: 60,
      icon: Calendar,
      permission: 'calendar.read',
      keywords: 'gongzuorili gzrl rili jiejiari jjr',
      help: 'calendar.year.help',
    },
  },
  {
    path: '/service-hours',
    name: 'service-hours',
    component: () => import('./ServiceHoursPage.vue'),
    meta: {
      title: 'calendar.hours.title',
      group: 'time',
      order: 61,
      icon: AlarmClock,
      permission: 'calendar.read',
      keywords: 'fuwushijian fwsj yingyeshijian',
      help: 'calendar.hours.help',
    },
  },
  {
    path: '/deadlines',
    name: 'deadlines',
    component: () => import('./DeadlinePage.vue'),
    meta: {
      title: 'calendar.deadline.title',
      group: 'time',
      order: 62,
      icon: Timer,
      permission: 'calendar.read',
      keywords: 'qixianjisuan qxjs shixian',
      help: 'calendar.deadline.help',
    },
  },
]

export const tiles: HomeTile[] = [
  {
    key: 'today',
    order: 25,
    width: 1,
    permission: 'calendar.read',
    component: defineAsyncComponent(() => import('./TodayTile.vue')),
  },
]

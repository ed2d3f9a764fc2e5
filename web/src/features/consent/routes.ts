import type { RouteRecordRaw } from 'vue-router'
import { Memo, Refresh, Timer } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/retention',
    name: 'retention',
    component: () => import('./RetentionPage.vue'),
    meta: {
      title: 'consent.retention.title',
      group: 'protection',
      order: 43,
      icon: Timer,
      permission: 'retention.read',
      keywords: 'liucunqixian lcqx baocun shanchu',
      help: 'consent.retention.help',
    },
  },
  {
    path: '/rights-requests',
    name: 'rights-requests',
    component: () => import('./RightsList.vue'),
    meta: {
      title: 'consent.rights.title',
      group: 'protection',
      order: 42,
      icon: Memo,
      permission: 'rights.read',
      keywords: 'gerenxinxi grxx qingqiu qq chayue fuzhi shanchu',
      help: 'consent.rights.help',
      watermark: true,
    },
  },
  {
    path: '/rights-requests/:id(\\d+)',
    name: 'rights-request',
    component: () => import('./RightsDetail.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'consent.rights.title',
      parent: 'rights-requests',
      permission: 'rights.read',
      help: 'consent.rights.help',
      watermark: true,
    },
  },
  {
    path: '/consent-renewals',
    name: 'consent-renewals',
    component: () => import('./RenewalList.vue'),
    meta: {
      title: 'consent.renewals',
      group: 'customers',
      order: 16,
      icon: Refresh,
      permission: 'customer.read',
      keywords: 'tongyi ty chongxinzhengqiu xuqian',
      help: 'consent.help.renewals',
      watermark: true,
    },
  },
]

import type { RouteRecordRaw } from 'vue-router'
import { Refresh } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
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

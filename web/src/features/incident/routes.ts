import type { RouteRecordRaw } from 'vue-router'
import { Warning, WarnTriangleFilled } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/incidents',
    name: 'incidents',
    component: () => import('./IncidentList.vue'),
    meta: {
      title: 'incident.title',
      group: 'protection',
      order: 48,
      icon: Warning,
      permission: 'incident.read',
      keywords: 'xinxianquan xxaq shijian sj xielou xl yanlian yl',
      help: 'incident.help',
    },
  },
  {
    path: '/incidents/told',
    name: 'told-leaks',
    component: () => import('./ToldList.vue'),
    meta: {
      title: 'incident.told',
      group: 'home',
      order: 2,
      icon: WarnTriangleFilled,
      keywords: 'baogao bg xielou xl yinsi ys',
      help: 'incident.toldHelp',
    },
  },
  {
    path: '/incidents/:id(\\d+)',
    name: 'incident',
    component: () => import('./IncidentPage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: { title: 'incident.one', parent: 'incidents', help: 'incident.help' },
  },
]

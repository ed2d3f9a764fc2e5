import type { RouteRecordRaw } from 'vue-router'
import { Collection, Grid, Notebook } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/documents',
    name: 'documents',
    component: () => import('./DocumentList.vue'),
    meta: {
      title: 'policy.documents',
      icon: Notebook,
      group: 'measures',
      order: 29,
      permission: 'rule.read',
      keywords: 'zhidu wenjian zdwj zd banfa bf tiaokuan',
      help: 'policy.help.documents',
    },
  },
  {
    path: '/documents/:code',
    name: 'document',
    component: () => import('./DocumentDetail.vue'),
    props: true,
    meta: {
      title: 'policy.document',
      permission: 'rule.read',
      parent: 'documents',
      help: 'policy.help.documents',
    },
  },
  {
    path: '/measures',
    name: 'measures',
    component: () => import('./MeasureList.vue'),
    meta: {
      title: 'policy.measures',
      icon: Grid,
      group: 'measures',
      order: 30,
      permission: 'measure.read',
      keywords: 'juecebiao jcb zhidu zd',
      help: 'policy.help.measures',
    },
  },
  {
    path: '/measures/:set/:table',
    name: 'measure',
    component: () => import('./MeasureDetail.vue'),
    props: true,
    meta: {
      title: 'policy.measure',
      permission: 'measure.read',
      parent: 'measures',
      help: 'policy.help.measures',
    },
  },
  {
    path: '/rules',
    name: 'rules',
    component: () => import('./RuleList.vue'),
    meta: {
      title: 'policy.rules',
      icon: Collection,
      group: 'measures',
      order: 31,
      permission: 'rule.read',
      keywords: 'guize gz tiaokuan tk',
      help: 'policy.help.rules',
    },
  },
  {
    path: '/rules/:id',
    name: 'rule',
    component: () => import('./RuleDetail.vue'),
    props: true,
    meta: {
      title: 'policy.rule',
      permission: 'rule.read',
      parent: 'rules',
      help: 'policy.help.rules',
    },
  },
]

import type { RouteRecordRaw } from 'vue-router'
import { Files, Key } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/protection/fields',
    name: 'protection-fields',
    component: () => import('./FieldList.vue'),
    meta: {
      title: 'protection.fields',
      group: 'protection',
      order: 40,
      icon: Files,
      permission: 'protection.read',
      keywords: 'shujufenlei sjfl tuomin tm minganxinxi',
      help: 'protection.help.fields',
    },
  },
  {
    path: '/protection/keys',
    name: 'protection-keys',
    component: () => import('./KeysPage.vue'),
    meta: {
      title: 'protection.keys',
      group: 'protection',
      order: 41,
      icon: Key,
      permission: 'protection.read',
      keywords: 'miyao my jiami jm guomi gm',
      help: 'protection.help.keys',
    },
  },
]

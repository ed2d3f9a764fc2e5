import type { RouteRecordRaw } from 'vue-router'
import { FolderChecked, Phone } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/complaint-visits',
    name: 'complaint-visits',
    component: () => import('./VisitList.vue'),
    meta: {
      title: 'complaintafter.visits',
      icon: Phone,
      group: 'service',
      order: 176,
      permission: 'complaint.read',
      keywords: 'huifang tousuhuifang tshf visits',
      help: 'complaintafter.visitsHelp',
      watermark: true,
    },
  },
  {
    path: '/complaint-visits/rounds',
    name: 'complaint-visit-rounds',
    component: () => import('./RoundList.vue'),
    meta: {
      title: 'complaintafter.rounds',
      parent: 'complaint-visits',
      permission: 'complaint.read',
      help: 'complaintafter.roundsHelp',
    },
  },
  {
    path: '/complaint-visits/rounds/:id(\\d+)',
    name: 'complaint-visit-round',
    component: () => import('./RoundPage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'complaintafter.round',
      parent: 'complaint-visit-rounds',
      permission: 'complaint.read',
    },
  },
  {
    path: '/complaint-volumes',
    name: 'complaint-volumes',
    component: () => import('./VolumeList.vue'),
    meta: {
      title: 'complaintafter.volumes',
      icon: FolderChecked,
      group: 'service',
      order: 177,
      permission: 'complaint.read',
      keywords: 'anjuan tousudangan guidang tsda archive volumes',
      help: 'complaintafter.volumesHelp',
    },
  },
  {
    path: '/complaint-volumes/:id(\\d+)',
    name: 'complaint-volume',
    component: () => import('./VolumePage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'complaintafter.volume',
      parent: 'complaint-volumes',
      permission: 'complaint.read',
      help: 'complaintafter.volumesHelp',
    },
  },
]

import type { RouteRecordRaw } from 'vue-router'
import { AlarmClock, ChatLineSquare, Files, Grid, Tickets } from '@element-plus/icons-vue'

const OPEN = { open: 'true' }

export const routes: RouteRecordRaw[] = [
  {
    path: '/complaints',
    name: 'complaints',
    component: () => import('./ComplaintList.vue'),
    // The register opens on what is still to be done; an address that asks something stays as it is.
    beforeEnter: (to) =>
      Object.keys(to.query).length === 0 ? { path: to.path, query: OPEN, replace: true } : true,
    meta: {
      title: 'complaint.title',
      group: 'service',
      order: 171,
      icon: ChatLineSquare,
      permission: 'complaint.read',
      keywords: 'tousu ts dengjibu djb',
      help: 'complaint.help',
      watermark: true,
    },
  },
  {
    path: '/complaints/mine',
    name: 'my-complaints',
    redirect: { path: '/complaints', query: { mine: 'true', ...OPEN } },
    meta: {
      title: 'complaint.mine',
      group: 'service',
      order: 170,
      icon: Tickets,
      permission: 'complaint.handle',
      keywords: 'wodetousu wdts daiban',
    },
  },
  {
    path: '/complaints/board',
    name: 'complaint-board',
    component: () => import('./ComplaintBoard.vue'),
    meta: {
      title: 'complaint.board.title',
      group: 'service',
      order: 172,
      icon: Grid,
      permission: 'complaint.read',
      keywords: 'tousukanban tskb',
      help: 'complaint.board.help',
      watermark: true,
    },
  },
  {
    path: '/complaints/wall',
    name: 'complaint-wall',
    component: () => import('./ComplaintWall.vue'),
    meta: {
      title: 'complaint.wall.title',
      group: 'service',
      order: 173,
      icon: AlarmClock,
      permission: 'complaint.approve',
      keywords: 'dubandaping dbdp duban chaoqi',
      help: 'complaint.wall.help',
      watermark: true,
    },
  },
  {
    path: '/complaints/procedures',
    name: 'complaint-procedures',
    component: () => import('./ProcedurePage.vue'),
    meta: {
      title: 'complaint.procedures.title',
      group: 'service',
      order: 175,
      icon: Files,
      permission: 'complaint.read',
      keywords: 'tousuchulichengxu clcx',
      help: 'complaint.procedures.help',
    },
  },
  {
    path: '/complaints/new',
    name: 'complaint-new',
    component: () => import('./ComplaintForm.vue'),
    props: (route) => ({ customer: Number(route.query.customer) || undefined }),
    meta: {
      title: 'complaint.lodge',
      permission: 'complaint.lodge',
      parent: 'complaints',
      help: 'complaint.intake.help',
      watermark: true,
    },
  },
  {
    path: '/complaints/:id(\\d+)',
    name: 'complaint',
    component: () => import('./CasePage.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'complaint.one',
      permission: 'complaint.read',
      parent: 'complaints',
      help: 'complaint.case.help',
      watermark: true,
    },
  },
]

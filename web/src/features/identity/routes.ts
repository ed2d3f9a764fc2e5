import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { HomeTile } from '@/shared/frame/home'
import { Checked, Key, OfficeBuilding, User } from '@element-plus/icons-vue'

export const routes: RouteRecordRaw[] = [
  {
    path: '/units',
    name: 'units',
    component: () => import('./UnitsPage.vue'),
    meta: {
      title: 'identity.units.title',
      group: 'organisation',
      order: 50,
      icon: OfficeBuilding,
      permission: 'unit.read',
      keywords: 'jigou jg zuzhi zz',
      help: 'identity.units.help',
    },
  },
  {
    path: '/staff',
    name: 'staff',
    component: () => import('./StaffList.vue'),
    meta: {
      title: 'identity.staff.title',
      group: 'organisation',
      order: 51,
      icon: User,
      permission: 'staff.read',
      keywords: 'renyuan ry yuangong yg',
      help: 'identity.staff.help',
    },
  },
  {
    path: '/staff/:id(\\d+)',
    name: 'staff-member',
    component: () => import('./StaffDetail.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'identity.staff.one',
      parent: 'staff',
      permission: 'staff.read',
      help: 'identity.staff.help',
    },
  },
  {
    path: '/roles',
    name: 'roles',
    component: () => import('./RolesPage.vue'),
    meta: {
      title: 'identity.roles.title',
      group: 'organisation',
      order: 52,
      icon: Key,
      permission: 'role.read',
      keywords: 'juese js quanxian qx',
      help: 'identity.roles.help',
    },
  },
  {
    path: '/role-requests',
    name: 'role-requests',
    component: () => import('./RoleRequests.vue'),
    meta: {
      title: 'identity.requests.title',
      group: 'organisation',
      order: 53,
      icon: Checked,
      permission: 'role.read',
      keywords: 'juesebiangeng jsbg shenpi sp',
      help: 'identity.requests.help',
    },
  },
]

export const tiles: HomeTile[] = [
  {
    key: 'people',
    order: 80,
    width: 3,
    permission: 'staff.write',
    component: defineAsyncComponent(() => import('./PeopleTile.vue')),
  },
]

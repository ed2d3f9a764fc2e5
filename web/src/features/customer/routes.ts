import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { http } from '@/shared/api/http'
import type { HomeTile } from '@/shared/frame/home'
import type { SearchProvider } from '@/shared/frame/search'
import type { CustomerLine } from './api'

export const routes: RouteRecordRaw[] = [
  {
    path: '/customers/new',
    name: 'customer-new',
    component: () => import('./CustomerEdit.vue'),
    meta: {
      title: 'customer.new',
      permission: 'customer.create',
      parent: 'customers',
      watermark: true,
    },
  },
  {
    path: '/customers/:id(\\d+)/edit',
    name: 'customer-edit',
    component: () => import('./CustomerEdit.vue'),
    props: (route) => ({ id: Number(route.params.id) }),
    meta: {
      title: 'customer.change',
      permission: 'customer.update',
      parent: 'customers',
      watermark: true,
    },
  },
]

export const searches: SearchProvider[] = [
  {
    titleKey: 'customer.list',
    permission: 'customer.read',
    search: async (text, signal) => {
      const found = await http.post<CustomerLine[]>(
        '/api/customers/suggestions',
        { q: text },
        signal,
      )
      return found.map(({ customer, unitName }) => ({
        id: `customer-${customer.id}`,
        title: `${customer.name} ${customer.number}`,
        detail: unitName ?? undefined,
        to: `/customers/${customer.id}`,
      }))
    },
  },
]

export const tiles: HomeTile[] = [
  {
    key: 'customers',
    order: 10,
    width: 4,
    permission: 'customer.read',
    component: defineAsyncComponent(() => import('./CountTile.vue')),
  },
]

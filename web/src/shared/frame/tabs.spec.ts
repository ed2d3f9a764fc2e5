import { beforeEach, describe, expect, it } from 'vitest'
import type { RouteLocationNormalizedLoaded } from 'vue-router'
import { activeKey, close, closeAll, closeOthers, setTitle, tabs, takeOver, visit } from './tabs'

const place = (path: string, query = '') =>
  ({ path, fullPath: path + query, meta: { title: path } }) as RouteLocationNormalizedLoaded

const keys = () => tabs.value.map((tab) => tab.key)

beforeEach(closeAll)

describe('tabs', () => {
  it('gives a list one tab whatever its filters, and a record its own', () => {
    visit(place('/customers'))
    visit(place('/customers', '?tier=GOLD'))
    visit(place('/customers/7'))
    expect(keys()).toEqual(['/customers', '/customers/7'])
    expect(tabs.value[0]?.fullPath).toBe('/customers?tier=GOLD')
  })

  it('goes to the neighbour when the tab in front is closed', () => {
    visit(place('/a'))
    visit(place('/b'))
    visit(place('/c'))
    visit(place('/b'))
    expect(close('/b')).toBe('/c')
    expect(close('/a')).toBeUndefined()
  })

  it('closes what another person left open', () => {
    takeOver(1)
    visit(place('/customers/7'))
    expect(takeOver(1)).toBe(false)
    expect(keys()).toEqual(['/customers/7'])
    expect(takeOver(2)).toBe(true)
    expect(keys()).toEqual([])
  })

  it('goes home after the last one', () => {
    visit(place('/a'))
    expect(close('/a')).toBe('/')
  })

  it('keeps home first and open', () => {
    visit(place('/a'))
    visit(place('/'))
    visit(place('/b'))
    closeOthers('/b')
    expect(keys()).toEqual(['/', '/b'])
    expect(activeKey.value).toBe('/b')
  })

  it('is kept for the next load of the page', () => {
    visit(place('/customers/7', '?view=flow'))
    setTitle('/customers/7', '王*明')
    expect(JSON.parse(sessionStorage.getItem('keheng.tabs') ?? '')).toEqual([
      {
        key: '/customers/7',
        fullPath: '/customers/7?view=flow',
        titleKey: '/customers/7',
        title: '王*明',
      },
    ])
  })
})

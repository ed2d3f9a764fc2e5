/// <reference types="vite/client" />
import 'vue-router'
import type { Component } from 'vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the title that menu, tab and breadcrumb show. */
    title?: string
    /** Permission without which the page is hidden and refused. */
    permission?: string
    /** Where the menu shows the page; a page without a group is reached from others only. */
    group?: MenuGroup
    order?: number
    icon?: Component
    /** Pinyin and other words by which the command palette finds the page. */
    keywords?: string
    /** Name of the list page that a detail page belongs to. */
    parent?: string
    /** Key of the help text of the page; without it the title's neighbour `help.<name>` is tried. */
    help?: string
    /** The page carries customer data: who looks is written across it. */
    watermark?: boolean
    /** Pages outside the frame: sign-in, first start, forced change of password. */
    bare?: boolean
    /** Open without a session. */
    open?: boolean
  }
}

export type MenuGroup =
  | 'home'
  | 'customers'
  | 'service'
  | 'data'
  | 'measures'
  | 'protection'
  | 'organisation'
  | 'time'
  | 'system'

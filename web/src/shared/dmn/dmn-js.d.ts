declare module 'dmn-js/lib/NavigatedViewer' {
  interface View {
    type: 'drd' | 'decisionTable' | 'literalExpression'
    element: { id: string; name: string }
  }

  export default class NavigatedViewer {
    constructor(options: { container: HTMLElement })
    importXML(xml: string): Promise<{ warnings: unknown[] }>
    getViews(): View[]
    open(view: View): Promise<unknown>
    destroy(): void
  }
}

declare module 'dmn-js/lib/Modeler' {
  interface View {
    type: 'drd' | 'decisionTable' | 'literalExpression'
    element: { id: string; name: string }
  }
  interface Viewer {
    on(event: string, listener: () => void): void
  }

  export default class Modeler {
    constructor(options: { container: HTMLElement })
    importXML(xml: string): Promise<{ warnings: unknown[] }>
    saveXML(options: { format: boolean }): Promise<{ xml: string }>
    getViews(): View[]
    getActiveViewer(): Viewer | undefined
    open(view: View): Promise<unknown>
    destroy(): void
  }
}

declare module 'dmn-js-decision-table/lib/features/hit-policy/HitPolicies' {
  export const HIT_POLICIES: { label: string }[]
}

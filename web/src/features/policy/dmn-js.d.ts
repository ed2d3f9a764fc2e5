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

import DmnModeler from 'dmn-js/lib/Modeler'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'
import 'dmn-js/dist/assets/diagram-js.css'
import '@/shared/dmn/table.css'
import { speaking } from '@/shared/dmn/words'
import type { Finding } from './api'

export interface Editor {
  /** Shows another text, at the same table. */
  show: (xml: string) => Promise<void>
  open: (decision: string) => Promise<void>
  text: () => Promise<string>
  mark: (findings: Finding[]) => void
  /** Brings a cell into view. */
  reveal: (finding: Finding) => void
  destroy: () => void
}

/** The editor of a model's decision tables in a place of the page; tells of each change. */
export async function editModel(
  place: HTMLElement,
  xml: string,
  decision: string,
  changed: () => void,
): Promise<Editor> {
  const modeler = new DmnModeler({ container: place, ...speaking() })
  const heard = new WeakSet<object>()
  let at = decision

  async function open(wanted: string): Promise<void> {
    const view = modeler
      .getViews()
      .find((each) => each.type === 'decisionTable' && each.element.name === wanted)
    if (view === undefined) return
    at = wanted
    await modeler.open(view)
    const viewer = modeler.getActiveViewer()
    if (viewer === undefined || heard.has(viewer)) return
    heard.add(viewer)
    viewer.on('elements.changed', changed)
  }

  async function show(text: string): Promise<void> {
    await modeler.importXML(text)
    await open(at)
  }

  /** The cell of a finding; rows and columns count from 1, conditions first. */
  function cell({ row, column }: Finding): Element | null {
    if (row === null)
      return column === null ? null : (place.querySelectorAll('thead th')[column] ?? null)
    const line = place.querySelectorAll('tbody tr')[row - 1]
    return column === null ? (line ?? null) : (line?.querySelectorAll('td')[column] ?? null)
  }

  await show(xml)
  return {
    show,
    open,
    text: async () => (await modeler.saveXML({ format: true })).xml,
    mark(findings) {
      place.querySelectorAll('.kh-error, .kh-warning').forEach((each) => {
        each.classList.remove('kh-error', 'kh-warning')
        each.removeAttribute('title')
      })
      for (const finding of findings.filter((each) => each.table === at)) {
        const found = cell(finding)
        found?.classList.add(finding.severity === 'ERROR' ? 'kh-error' : 'kh-warning')
        found?.setAttribute('title', finding.text)
      }
    },
    reveal(finding) {
      cell(finding)?.scrollIntoView({ block: 'center', inline: 'center' })
    },
    destroy: () => modeler.destroy(),
  }
}

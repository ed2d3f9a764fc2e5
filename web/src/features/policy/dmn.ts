import DmnViewer from 'dmn-js/lib/NavigatedViewer'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'
import '@/shared/dmn/table.css'
import { speaking } from '@/shared/dmn/words'
import type { TableDetail } from './api'

export interface Drawing {
  mark: (rows: number[]) => void
  destroy: () => void
}

/** Draws the decision table of a model; opens the requirement graph where it has none. */
export async function openTable(
  place: HTMLElement,
  xml: string,
  detail: TableDetail,
): Promise<Drawing> {
  const viewer = new DmnViewer({ container: place, ...speaking() })
  await viewer.importXML(xml)
  const wanted = viewer
    .getViews()
    .find((view) => view.type === 'decisionTable' && view.element.name === detail.table.decision)
  if (wanted) await viewer.open(wanted)
  return {
    mark(rows) {
      place.querySelectorAll('tbody tr').forEach((row, index) => {
        row.classList.toggle('fired', rows.includes(index + 1))
      })
    },
    destroy: () => viewer.destroy(),
  }
}

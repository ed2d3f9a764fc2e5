import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { http } from '@/shared/api/http'
import type { Api } from '@/shared/api/types'

export type Unit = Api<'identity.Unit'>
export type UnitKind = Unit['kind']

export const UNIT_KINDS: readonly UnitKind[] = [
  'HEAD_OFFICE',
  'TIER1_BRANCH',
  'TIER2_BRANCH',
  'SUB_BRANCH',
  'OUTLET',
  'DEPARTMENT',
]

export interface UnitNode extends Unit {
  children: UnitNode[]
}

/** The units as a tree; one whose parent cannot be seen stands at the top. */
export function treeOf(units: Unit[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { ...unit, children: [] as UnitNode[] }]))
  const roots: UnitNode[] = []
  for (const node of nodes.values()) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId)
    if (parent === undefined) roots.push(node)
    else parent.children.push(node)
  }
  return roots
}

/** The line from the head office down to the unit itself. */
export function lineOf(units: Unit[], id: number): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const line: Unit[] = []
  for (let unit = byId.get(id); unit !== undefined && !line.includes(unit);) {
    line.unshift(unit)
    unit = unit.parentId === null ? undefined : byId.get(unit.parentId)
  }
  return line
}

export const UNITS = ['units']

/** The organisation as far as the person may see it, kept for the whole workbench. */
export function useUnits() {
  const { data, error, refetch, isPending } = useQuery({
    queryKey: UNITS,
    queryFn: () => http.get<Unit[]>('/api/units'),
    staleTime: 60_000,
  })
  const units = computed(() => data.value ?? [])
  const tree = computed(() => treeOf(units.value))
  const byId = computed(() => new Map(units.value.map((unit) => [unit.id, unit])))
  return { units, tree, byId, error, refetch, isPending }
}

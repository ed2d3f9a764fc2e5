import type { Rectification } from './api'

/** What may be done in a rectification. */
export type What = 'notes' | 'approval' | 'refusal' | 'completion' | 'return' | 'closing'

interface Act {
  permission: string
  states: Rectification['line']['rectification']['state'][]
  fields: ('note' | 'told')[]
}

const RUNNING: Act['states'] = ['RUNNING', 'DONE']

export const ACTS: Record<What, Act> = {
  notes: { permission: 'improvement.manage', states: RUNNING, fields: ['note'] },
  refusal: { permission: 'improvement.check', states: ['PROPOSED'], fields: ['note'] },
  approval: { permission: 'improvement.check', states: ['PROPOSED'], fields: [] },
  completion: { permission: 'improvement.manage', states: ['RUNNING'], fields: ['note'] },
  return: { permission: 'improvement.check', states: ['DONE'], fields: ['note'] },
  closing: { permission: 'improvement.check', states: ['DONE'], fields: ['note', 'told'] },
}

/** What leads on; the rest may be done too. */
export const LEADS: What[] = ['approval', 'completion', 'closing']

export function available(page: Rectification, may: (permission: string) => boolean): What[] {
  return (Object.keys(ACTS) as What[]).filter(
    (what) =>
      may(ACTS[what].permission) && ACTS[what].states.includes(page.line.rectification.state),
  )
}

/** The last part of the address, and what is sent. */
export function sent(
  what: What,
  entered: Record<string, string>,
): [string, Record<string, unknown>] {
  switch (what) {
    case 'approval':
      return ['approval', { approved: true }]
    case 'refusal':
      return ['approval', { approved: false, note: entered.note }]
    default:
      return [what, entered]
  }
}

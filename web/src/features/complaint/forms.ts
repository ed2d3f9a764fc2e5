import type { Act, CasePage } from './api'

export type FieldKind =
  | 'text'
  | 'line'
  | 'date'
  | 'manner'
  | 'result'
  | 'reason'
  | 'class'
  | 'clock'
  | 'person'
  | 'unit'
  | 'case'
  | 'score'
  | 'amount'
  | 'money'
  | 'approved'
  | 'upheld'
  | 'moment'
  | 'party'
  | 'flag'

export interface Field {
  prop: string
  kind: FieldKind
  needed: boolean
}

/** What can be done in a case beyond the acts: an answer to what somebody asked for. */
export type What = Act | 'COMPENSATION_APPROVED'

/** A form of a case: the last part of its address, who may send it, and what it asks for. */
export interface CaseForm {
  path: string
  permission: string
  fields: Field[]
}

const must = (prop: string, kind: FieldKind): Field => ({ prop, kind, needed: true })
const may = (prop: string, kind: FieldKind): Field => ({ prop, kind, needed: false })
const handle = (path: string, ...fields: Field[]): CaseForm => ({
  path,
  permission: 'complaint.handle',
  fields,
})
const approve = (path: string): CaseForm => ({
  path,
  permission: 'complaint.approve',
  fields: [must('approved', 'approved'), may('answer', 'text')],
})

/** The acts that have an address of their own. */
const FORMS: Partial<Record<What, CaseForm>> = {
  REFUSED: handle(
    'refusal',
    must('reason', 'reason'),
    may('note', 'text'),
    may('manner', 'manner'),
  ),
  CLASSIFIED: handle('class', must('caseClass', 'class')),
  MERGED: handle('merging', must('into', 'case')),
  PARTY_NAMED: handle('subjects', must('staffId', 'person')),
  CONFLICT_DECLARED: handle('conflicts', must('staffId', 'person'), must('reason', 'text')),
  JOINED: handle('members', must('staffId', 'person')),
  HANDED_ON: handle(
    'slips',
    must('unitId', 'unit'),
    may('staffId', 'person'),
    must('reason', 'text'),
  ),
  TAKEN_ON: handle('slips/taking'),
  GIVEN_BACK: handle('slips/return', must('reason', 'text')),
  MEETING_HELD: handle('meetings'),
  MEETING_OBJECTED: handle('meetings/objection', must('reason', 'text')),
  EXTENSION_ASKED: handle(
    'extensions',
    must('clock', 'clock'),
    must('amount', 'amount'),
    must('reason', 'text'),
  ),
  EXTENDED: approve('extensions/decision'),
  OPINION_APPROVED: approve('opinion/approval'),
  DECIDED: handle(
    'decision',
    must('result', 'result'),
    must('basis', 'text'),
    must('reasons', 'text'),
    may('compensation', 'money'),
  ),
  COMPENSATION_APPROVED: approve('decision/approval'),
  PAID: handle('payment', must('payment', 'line')),
  VERIFICATION_ASKED: {
    path: 'verification',
    permission: 'complaint.lodge',
    fields: [must('reason', 'text'), may('askedOn', 'date')],
  },
  VERIFIED: {
    path: 'verification/decision',
    permission: 'complaint.verify',
    fields: [must('upheld', 'upheld'), must('finding', 'text')],
  },
  REVIEW_ASKED: {
    path: 'review',
    permission: 'complaint.lodge',
    fields: [must('party', 'party'), must('reason', 'text')],
  },
  REVIEWED: {
    path: 'review/judgement',
    permission: 'complaint.approve',
    fields: [must('result', 'result'), must('finding', 'text')],
  },
  LEADER_TALKED: {
    path: 'leader-talk',
    permission: 'complaint.approve',
    fields: [must('note', 'text')],
  },
  AGREED: handle(
    'agreement',
    must('facts', 'text'),
    may('amount', 'money'),
    must('promise', 'text'),
  ),
  ARCHIVED: handle('archive'),
  ROUTED: handle('routing'),
  LAW_ADVISED: { path: 'law-advice', permission: 'complaint.read', fields: [must('note', 'text')] },
  URGED: { path: 'urgings', permission: 'complaint.read', fields: [must('note', 'text')] },
}

const KINDS: Record<string, FieldKind> = {
  manner: 'manner',
  staffId: 'person',
  until: 'date',
  score: 'score',
  replyAt: 'moment',
}

/** The form of an act; none for what no person does by hand. */
export function formOf(page: CasePage, what: What): CaseForm | undefined {
  const act = page.possible.find((each) => each.act === what)
  if (act?.simple !== true) {
    const form = FORMS[what]
    const mended = what === 'DECIDED' && page.steps.some((step) => step.act === 'DELIVERY_SET')
    return form && mended ? { ...form, fields: [...form.fields, may('delivery', 'date')] } : form
  }
  const shared =
    what === 'OPINION_SIGNED' && page.steps.some((step) => step.act === 'OPINION_APPROVED')
      ? [may('shared', 'flag')]
      : []
  const fields = act.needs
    .filter((need) => need !== 'note')
    .map((need) => must(need, KINDS[need] ?? 'text'))
  const note = act.needs.includes('note') ? must('note', 'text') : may('note', 'text')
  return handle('acts', ...fields, note, ...shared)
}

/** What waits for an answer: only then an answer can be given, and nothing asked for twice. */
function waiting(page: CasePage) {
  const decision = page.decisions.at(-1)?.decision
  return {
    slip: page.slips.some(({ slip }) => slip.state === 'OPEN'),
    extension: page.extensions.some(({ extension }) => extension.state === 'ASKED'),
    compensation: page.decisions.some(({ decision: each }) => each.state === 'PROPOSED'),
    verification: page.verifications.some(({ verification }) => verification.decidedAt === null),
    payment:
      decision?.state === 'MADE' && decision.compensation !== null && decision.paidAt === null,
  }
}

const opinions = (act: Act) =>
  act === 'OPINION_SIGNED' || act === 'OPINION_APPROVED' || act === 'OPINION_RETURNED'

/** Whether a signed opinion waits for whoever approves it. */
const opinionWaits = (page: CasePage) =>
  page.history.findLast(({ act }) => opinions(act))?.act === 'OPINION_SIGNED'

/** The clocks of which a longer term may be asked for. */
export const extendable = (page: CasePage) =>
  page.clocks.filter(
    (clock) => clock.extendable && clock.stoppedAt === null && clock.resting === null,
  )

const meets = (act: Act) => act === 'MEETING_HELD' || act === 'MEETING_OBJECTED'

/** Whether something that is possible at this stage makes sense now. */
function timely(page: CasePage, what: What): boolean {
  const open = waiting(page)
  switch (what) {
    case 'HANDED_ON':
      return !open.slip
    case 'TAKEN_ON':
    case 'GIVEN_BACK':
      return open.slip
    case 'EXTENSION_ASKED':
      return !open.extension && extendable(page).length > 0
    case 'EXTENDED':
      return open.extension
    case 'EXTENSION_REFUSED':
      return false
    case 'EXTENSION_TOLD':
      return page.extensions.some(({ extension }) => extension.state === 'APPROVED')
    case 'OPINION_APPROVED':
      return opinionWaits(page)
    case 'OPINION_RETURNED':
      return false
    case 'DATA_GIVEN':
      return page.history.some(({ act }) => act === 'DATA_ASKED')
    case 'DECIDED':
      return !open.compensation
    case 'COMPENSATION_APPROVED':
      return open.compensation
    case 'PAID':
      return open.payment
    case 'VERIFICATION_ASKED':
      return !open.verification
    case 'VERIFIED':
      return open.verification
    case 'MEETING_OBJECTED':
      return page.history.findLast(({ act }) => meets(act))?.act === 'MEETING_HELD'
    case 'CLASSIFIED':
      return page.labels.classes.length > 0
    case 'PAUSED':
      return page.clocks.some(
        (clock) => clock.pausable && clock.stoppedAt === null && clock.resting === null,
      )
    case 'RESUMED':
      return page.clocks.some((clock) => clock.stoppedAt === null && clock.resting !== null)
    default:
      return true
  }
}

/** What a person may do now: an answer that is waited for first, then in the order of the work. */
export function available(page: CasePage, permitted: (permission: string) => boolean): What[] {
  const acts: What[] = ['COMPENSATION_APPROVED', ...page.possible.map(({ act }) => act)]
  return acts.filter((what) => {
    const form = formOf(page, what)
    return form !== undefined && permitted(form.permission) && timely(page, what)
  })
}

const ANSWERS: What[] = [
  'TAKEN_ON',
  'EXTENDED',
  'OPINION_APPROVED',
  'COMPENSATION_APPROVED',
  'VERIFIED',
  'REVIEWED',
]

/** The next thing to do: what waits for an answer, what the complainant is owed, or the first step of the procedure not yet taken. */
export function next(page: CasePage, all: What[]): What | undefined {
  const answer = ANSWERS.find((what) => all.includes(what))
  if (answer !== undefined) return answer
  const owed = page.satisfaction.next
  if (owed !== null && all.includes(owed)) return owed
  const steps = page.steps.filter(({ act }) => all.includes(act))
  const left = steps.filter(({ at }) => at === null)
  return (left.find(({ must: needed }) => needed) ?? left[0] ?? steps.at(-1))?.act
}

/** What is sent: the version that was seen, and of what was left empty nothing. */
export function bodyOf(
  page: CasePage,
  what: What,
  entered: Record<string, unknown>,
): Record<string, unknown> {
  const form = formOf(page, what)
  const given = (form?.fields ?? [])
    .map(({ prop, kind }) => [prop, sent(kind, entered[prop])] as const)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
  return {
    version: page.complaint.version,
    ...(form?.path === 'acts' ? { act: what } : {}),
    ...Object.fromEntries(given),
  }
}

function sent(kind: FieldKind, value: unknown): unknown {
  if (kind === 'person') return (value as { id: number } | null)?.id
  if (kind === 'money') return value === '' || value === null ? null : Number(value)
  if (kind === 'moment' && typeof value === 'string' && value !== '')
    return new Date(value).toISOString()
  return typeof value === 'string' ? value.trim() : value
}

import { t } from '@/shared/i18n'
import type { Column, Filter } from '@/shared/table/types'
import {
  APPEAL_STATES,
  PROPOSAL_STATES,
  type AppealLine,
  type Entry,
  type Own,
  type ProposalLine,
} from './api'

/** Whose it is: a person, or the unit itself. */
export const subject = (row: Entry) => row.staffName ?? row.unitName

export const ledgerColumns: Column<Entry>[] = [
  { key: 'subject', label: 'assessment.subject', width: 90, fixed: 'left', text: subject },
  { key: 'unit', label: 'assessment.unit', minWidth: 110, text: (row) => row.unitName },
  { key: 'onDay', label: 'assessment.onDay', width: 128, sort: true },
  { key: 'fault', label: 'assessment.fault', minWidth: 160, sort: true },
  { key: 'points', label: 'assessment.points', width: 74, align: 'right', sort: true },
  { key: 'amount', label: 'assessment.amount', width: 126, align: 'right', sort: true },
  { key: 'evidence', label: 'assessment.evidence', minWidth: 140, text: (row) => row.evidence },
  { key: 'case', label: 'assessment.case', width: 144 },
  {
    key: 'rules',
    label: 'assessment.rules',
    width: 90,
    hidden: true,
    text: (row) => row.rules.join(' '),
  },
  { key: 'state', label: 'assessment.state', width: 84 },
  {
    key: 'postedBy',
    label: 'assessment.postedBy',
    width: 100,
    hidden: true,
    text: (row) => row.postedBy,
  },
  { key: 'postedAt', label: 'assessment.postedAt', width: 180, sort: true, hidden: true },
  {
    key: 'customer',
    label: 'assessment.customer',
    width: 110,
    hidden: true,
    text: (row) => row.customer,
  },
  {
    key: 'channel',
    label: 'assessment.channel',
    width: 100,
    hidden: true,
    text: (row) => row.channelLabel,
  },
]

/** What may be done about an entry, for those who may. */
export const actColumn: Column<Entry> = {
  key: 'act',
  label: 'assessment.act',
  width: 76,
  fixed: 'right',
}

export const ledgerFilters: Filter[] = [
  { key: 'q', label: 'assessment.search', kind: 'text' },
  { key: 'month', label: 'assessment.month', kind: 'date' },
]

export const proposalColumns: Column<ProposalLine>[] = [
  { key: 'staffName', label: 'assessment.subject', width: 120, fixed: 'left', sort: true },
  { key: 'unit', label: 'assessment.unit', minWidth: 130, text: (row) => row.unitName },
  { key: 'fault', label: 'assessment.fault', minWidth: 220, sort: true },
  { key: 'points', label: 'assessment.points', width: 80, align: 'right' },
  { key: 'range', label: 'assessment.range', width: 120, align: 'right' },
  { key: 'caseNumber', label: 'assessment.case', width: 160, sort: true },
  { key: 'happenedOn', label: 'assessment.happenedOn', width: 140, sort: true },
  { key: 'state', label: 'assessment.state', width: 100 },
  { key: 'answer', label: 'assessment.answer', minWidth: 150, text: (row) => row.proposal.answer },
  {
    key: 'answeredBy',
    label: 'assessment.answeredBy',
    width: 100,
    text: (row) => row.proposal.answeredBy,
  },
  { key: 'act', label: 'assessment.act', width: 180, fixed: 'right' },
]

export const proposalFilters: Filter[] = [
  {
    key: 'state',
    label: 'assessment.state',
    kind: 'choice',
    choices: () =>
      PROPOSAL_STATES.map((value) => ({ value, label: t(`assessment.proposalStates.${value}`) })),
  },
]

export const appealColumns: Column<AppealLine>[] = [
  {
    key: 'subject',
    label: 'assessment.subject',
    width: 120,
    fixed: 'left',
    text: (row) => subject(row.entry),
  },
  { key: 'unit', label: 'assessment.unit', minWidth: 120, text: (row) => row.entry.unitName },
  { key: 'fault', label: 'assessment.fault', minWidth: 190, text: (row) => row.entry.faultLabel },
  { key: 'points', label: 'assessment.points', width: 80, align: 'right' },
  {
    key: 'evidence',
    label: 'assessment.evidence',
    minWidth: 180,
    text: (row) => row.entry.evidence,
  },
  { key: 'reason', label: 'assessment.reason', minWidth: 200, text: (row) => row.appeal.reason },
  { key: 'askedAt', label: 'assessment.askedAt', width: 180 },
  { key: 'postedBy', label: 'assessment.postedBy', width: 100, text: (row) => row.entry.postedBy },
  { key: 'state', label: 'assessment.state', width: 100 },
  { key: 'answer', label: 'assessment.answer', minWidth: 150, text: (row) => row.appeal.answer },
  { key: 'act', label: 'assessment.act', width: 90, fixed: 'right' },
]

export const appealFilters: Filter[] = [
  {
    key: 'state',
    label: 'assessment.state',
    kind: 'choice',
    choices: () =>
      APPEAL_STATES.map((value) => ({ value, label: t(`assessment.appealStates.${value}`) })),
  },
]

export const ownColumns: Column<Own>[] = [
  { key: 'fault', label: 'assessment.fault', minWidth: 210, fixed: 'left' },
  { key: 'onDay', label: 'assessment.onDay', width: 140 },
  { key: 'points', label: 'assessment.points', width: 80, align: 'right' },
  { key: 'amount', label: 'assessment.amount', width: 110, align: 'right' },
  {
    key: 'evidence',
    label: 'assessment.evidence',
    minWidth: 240,
    text: (row) => row.entry.evidence,
  },
  { key: 'postedBy', label: 'assessment.postedBy', width: 100, text: (row) => row.entry.postedBy },
  { key: 'appeal', label: 'assessment.appeal', width: 110 },
  { key: 'answer', label: 'assessment.answer', minWidth: 150, text: (row) => row.appeal?.answer },
  { key: 'act', label: 'assessment.act', width: 180, fixed: 'right' },
]

export const zh = {
  pane: '决定',
  none: '尚无决定',
  noneText: '决策表对该客户作出的决定会列在这里，每一项都能说明原因。',
  table: '决策表',
  outcome: '结果',
  on: '适用日期',
  at: '作出时间',
  who: '操作人',
  byRun: '批量分类',
  rules: '依据规则',
  release: '版本',
}

export const en = {
  pane: 'Decisions',
  none: 'No decisions yet',
  noneText: 'What decision tables decide on this customer is listed here, each with its reason.',
  table: 'Table',
  outcome: 'Outcome',
  on: 'Applies to',
  at: 'Decided at',
  who: 'By',
  byRun: 'Classification run',
  rules: 'Rules',
  release: 'Release',
}

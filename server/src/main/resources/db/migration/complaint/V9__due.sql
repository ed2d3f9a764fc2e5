-- What is due first of a case stands in its row, so that register and board read it in its order.
ALTER TABLE complaint.complaint
  ADD due_at    timestamptz,
  ADD due_clock text;

UPDATE complaint.complaint c
SET due_at = k.due_at, due_clock = k.procedure || '/' || k.code
FROM (
  SELECT DISTINCT ON (case_id) case_id, due_at, procedure, code FROM complaint.clock
  WHERE stopped_at IS NULL AND resting IS NULL ORDER BY case_id, due_at) k
WHERE k.case_id = c.id;

CREATE INDEX complaint_due ON complaint.complaint (stage, due_at, id)
  WHERE stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED');

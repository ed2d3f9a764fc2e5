-- 业务类别、原因 (JR/T 0169-2018) and the bank's other dictionaries (S10-102..106).
ALTER TABLE complaint.complaint
  ADD category text,
  ADD cause    text,
  ADD marks    jsonb NOT NULL DEFAULT '{}';

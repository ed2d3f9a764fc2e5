-- A pair that somebody named waits until it is decided, whatever a search finds of it (S20-03).
ALTER TABLE duplicate.pair ADD COLUMN stated boolean NOT NULL DEFAULT false;
UPDATE duplicate.pair SET stated = true WHERE strength = 'STATED' AND state <> 'DIFFERENT';

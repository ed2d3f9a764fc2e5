-- Who decided is shown by name; nothing asks for the id.
ALTER TABLE duplicate.merge DROP COLUMN decided_by;

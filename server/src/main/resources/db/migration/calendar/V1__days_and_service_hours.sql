-- Only days that differ from their weekday: statutory holidays and make-up working days.
CREATE TABLE calendar.day (
  date   date PRIMARY KEY,
  kind   text NOT NULL CHECK (kind IN ('HOLIDAY', 'MAKEUP')),
  name   text NOT NULL,
  source text NOT NULL
);

-- A year is announced when its first of May is: a statutory holiday that only the notice of its own
-- year carries, while the last days of December often come with the notice of the next.
CREATE VIEW calendar.announced_year AS
  SELECT CAST(extract(year FROM date) AS integer) AS year, source
  FROM calendar.day
  WHERE kind = 'HOLIDAY' AND extract(month FROM date) = 5 AND extract(day FROM date) = 1;

CREATE TABLE calendar.service_calendar (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id    bigint,
  definition jsonb   NOT NULL,
  version    integer NOT NULL DEFAULT 0,
  UNIQUE NULLS NOT DISTINCT (unit_id)
);
COMMENT ON COLUMN calendar.service_calendar.unit_id IS 'null: the default of the bank';

-- Incidents of customer information, drills among them; whom they touched; what was done when.
CREATE TABLE incident.incident (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  drill       boolean     NOT NULL,
  kind        text        NOT NULL,
  title       text        NOT NULL,
  happened    text        NOT NULL,
  measures    text        NOT NULL,
  found_at    timestamptz NOT NULL,
  found_by    text        NOT NULL,
  reported_at timestamptz,
  closed_at   timestamptz,
  staff_id    bigint      NOT NULL,
  staff_name  text        NOT NULL,
  created_at  timestamptz NOT NULL,
  version     int         NOT NULL DEFAULT 1
);
CREATE TABLE incident.affected (
  incident_id bigint      NOT NULL REFERENCES incident.incident (id),
  customer_id bigint      NOT NULL,
  looks       int         NOT NULL,
  exports     int         NOT NULL,
  people      text        NOT NULL,
  first_at    timestamptz NOT NULL,
  last_at     timestamptz NOT NULL,
  notified_at timestamptz,
  PRIMARY KEY (incident_id, customer_id)
);
CREATE TABLE incident.step (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident_id bigint      NOT NULL REFERENCES incident.incident (id),
  kind        text        NOT NULL,
  at          timestamptz NOT NULL,
  staff_name  text        NOT NULL,
  details     jsonb       NOT NULL
);
CREATE INDEX step_of_incident ON incident.step (incident_id, id);

-- 投诉处理会议: who sat, how each voted, how the liability is shared.
CREATE SEQUENCE complaint.meeting_id;

CREATE TABLE complaint.meeting (
  id             bigint PRIMARY KEY,
  case_id        bigint      NOT NULL REFERENCES complaint.complaint (id),
  state          text        NOT NULL DEFAULT 'OPEN',
  motion         text        NOT NULL,
  budget         numeric(20, 2),
  rework_until   date,
  delivery_on    date,
  convened_at    timestamptz NOT NULL,
  convened_by_id bigint      NOT NULL,
  convened_by    text        NOT NULL,
  finding        text,
  closed_at      timestamptz,
  closed_by      text,
  objection      text
);
CREATE UNIQUE INDEX meeting_open ON complaint.meeting (case_id) WHERE state = 'OPEN';
CREATE INDEX meeting_of_case ON complaint.meeting (case_id, id);

CREATE TABLE complaint.meeting_member (
  meeting_id bigint NOT NULL REFERENCES complaint.meeting (id),
  staff_id   bigint NOT NULL,
  staff_name text   NOT NULL,
  vote       text,
  opinion    text,
  voted_at   timestamptz,
  PRIMARY KEY (meeting_id, staff_id)
);

CREATE TABLE complaint.meeting_share (
  meeting_id bigint        NOT NULL REFERENCES complaint.meeting (id),
  place      int           NOT NULL,
  party      text          NOT NULL,
  percent    numeric(5, 2) NOT NULL,
  PRIMARY KEY (meeting_id, place)
);

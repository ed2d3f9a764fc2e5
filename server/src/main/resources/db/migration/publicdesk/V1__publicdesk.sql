-- 公众查询: by which code a complainant follows his case; only its keyed fingerprint is kept.
CREATE TABLE publicdesk.access (
  case_id    bigint PRIMARY KEY,
  number     text   NOT NULL UNIQUE,
  code_index bytea  NOT NULL
);

CREATE TABLE probe.sealed_thing (id bigint PRIMARY KEY, mobile bytea, email bytea);

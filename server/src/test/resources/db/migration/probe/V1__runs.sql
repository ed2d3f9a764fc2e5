CREATE TABLE probe.run (at timestamptz NOT NULL DEFAULT now());

-- How often the use cases that guard a rule were asked, by day (UTC).
CREATE TABLE watch.rule_act (
    rule    text        NOT NULL,
    day     date        NOT NULL,
    times   bigint      NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (rule, day)
);

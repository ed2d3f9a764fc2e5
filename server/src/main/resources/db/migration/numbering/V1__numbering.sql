-- 编号: the last number given out of each series in each year.
CREATE TABLE numbering.series (
  code text   NOT NULL,
  year int    NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (code, year)
);

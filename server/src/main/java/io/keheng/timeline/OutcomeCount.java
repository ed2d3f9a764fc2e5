package io.keheng.timeline;

/** How many customers a table gives an outcome. */
record OutcomeCount(String tableName, String outcome, long number) {}

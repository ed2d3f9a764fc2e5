-- Totals of every account of some loads to the end of the last complete month: the one pass over their
-- transactions. Money is summed in hundredths as whole numbers.
WITH
${days},

booked AS (
  SELECT t.account_id,
         sum(t.c) AS net,
         sum(t.c * d.w12) AS area12,
         sum(t.c * d.w3) AS area3,
         sum(t.c * d.p3) AS before3,
         sum(CASE WHEN d.bit > 0 AND t.c > 0 THEN t.c ELSE 0 END) AS inflow,
         sum(CASE WHEN d.bit > 0 AND t.c < 0 THEN -t.c ELSE 0 END) AS outflow,
         sum(CASE WHEN d.bit > 0 AND t.kind = 'CARD_SPEND' THEN -t.c ELSE 0 END) AS card_spending,
         sum(CASE WHEN d.bit > 0 AND t.kind IN ('FEE', 'PENALTY_INTEREST') THEN -t.c ELSE 0 END) AS fees,
         sum(CASE WHEN d.bit > 0 THEN 1 ELSE 0 END) AS rows12,
         bit_or(CASE WHEN t.kind IN ('FEE', 'PENALTY_INTEREST', 'INTEREST') THEN 0 ELSE d.bit END) AS months,
         max(CASE WHEN t.kind IN ('FEE', 'PENALTY_INTEREST', 'INTEREST') THEN NULL ELSE t.booked_on END) AS last_on
  FROM (SELECT account_id, booked_on, kind, CAST(amount * 100 AS BIGINT) AS c
        FROM (${transactions})) t
  JOIN days d ON d.day = t.booked_on
  GROUP BY t.account_id),

summary AS (
  SELECT account_id, arg_min(opening, first_on) AS opening, min(first_on) AS first_on,
         min(lowest) < 0 OR sum(unstated) > 0 OR sum(breaks) > 0 AS followed
  FROM (${summaries}) GROUP BY account_id)

SELECT account_id, s.opening, s.first_on, coalesce(s.followed, false) AS followed,
       CAST(net AS BIGINT) AS net, CAST(area12 AS ${area}) AS area12,
       CAST(area3 AS ${area}) AS area3, CAST(before3 AS ${area}) AS before3,
       CAST(inflow AS BIGINT) AS inflow, CAST(outflow AS BIGINT) AS outflow,
       CAST(card_spending AS BIGINT) AS card_spending, CAST(fees AS BIGINT) AS fees,
       CAST(rows12 AS BIGINT) AS rows12, months, last_on
FROM summary s LEFT JOIN booked b USING (account_id)

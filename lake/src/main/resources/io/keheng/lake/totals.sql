-- Totals of every account of some loads to the end of the last complete month, in hundredths.
-- What was booked before the window counts whole in every month of it.
SELECT account_id, opening, first_on, followed, brought,
       CAST(brought + net AS BIGINT) AS net,
       CAST(CAST(brought AS ${area}) * 12 * ${unit} + area12 AS ${area}) AS area12,
       CAST(CAST(brought AS ${area}) * 3 * ${unit} + area3 AS ${area}) AS area3,
       CAST(CAST(brought AS ${area}) * 3 * ${unit} + before3 AS ${area}) AS before3,
       CAST(inflow AS BIGINT) AS inflow, CAST(inflow - net AS BIGINT) AS outflow,
       CAST(-card_spending AS BIGINT) AS card_spending, CAST(-fees AS BIGINT) AS fees,
       CAST(rows12 AS BIGINT) AS rows12, months, last_on
FROM (
  SELECT s.account_id, s.opening, s.first_on, s.followed,
         CAST(${brought} AS BIGINT) AS brought,
         coalesce(b.net, 0) AS net, coalesce(b.area12, 0) AS area12, coalesce(b.area3, 0) AS area3,
         coalesce(b.before3, 0) AS before3, coalesce(b.inflow, 0) AS inflow,
         coalesce(b.card_spending, 0) AS card_spending, coalesce(b.fees, 0) AS fees,
         coalesce(b.rows12, 0) AS rows12, coalesce(b.months, 0) AS months,
         coalesce(b.last_on, e.last_on) AS last_on
  FROM (${summary}) s
  LEFT JOIN (${booked}) b ON b.account_id = s.account_id
  LEFT JOIN outside o ON o.account_id = s.account_id
  LEFT JOIN earlier e ON e.account_id = s.account_id)

-- Metrics of every customer as of ${asOf}; definitions and units in docs/domain/metrics.md.
-- Money is counted in hundredths as whole numbers.
WITH
${days},

recent AS (
  SELECT account_id, sum(CAST(amount * 100 AS BIGINT)) AS net,
         max(CASE WHEN kind IN ('FEE', 'PENALTY_INTEREST', 'INTEREST') THEN NULL ELSE booked_on END) AS last_on
  FROM (${recent}) WHERE booked_on <= DATE '${asOf}' GROUP BY account_id),

opening AS (
  SELECT a.account_id, a.product, a.currency, a.opened, a.closed,
         CAST(coalesce(a.opening_balance, s.opening, 0) * 100 AS BIGINT) AS opening,
         least(coalesce(a.opened, s.first_on), coalesce(s.first_on, a.opened)) AS opened_on,
         coalesce(a.opening_balance < 0 OR s.followed
                  OR (a.opening_balance IS NOT NULL AND a.opening_balance <> s.opening), false)
           AS may_be_negative,
         s.net, s.area12, s.area3, s.before3, s.inflow, s.outflow, s.card_spending, s.fees, s.rows12,
         s.months, s.last_on
  FROM (${accounts}) a LEFT JOIN (${totals}) s USING (account_id)),

account AS (
  SELECT o.account_id, o.product, o.currency, o.opened_on, o.inflow, o.outflow, o.card_spending,
         o.fees, o.rows12, o.months, greatest(o.last_on, r.last_on) AS last_on,
         CASE WHEN d.day IS NULL THEN 0 ELSE o.opening END + coalesce(o.net, 0) + coalesce(r.net, 0)
           AS balance,
         coalesce(o.opening * d.w12, 0) + coalesce(CAST(o.area12 AS HUGEINT), 0) AS area12,
         coalesce(o.opening * d.w3, 0) + coalesce(CAST(o.area3 AS HUGEINT), 0) AS area3,
         coalesce(o.opening * d.p3, 0) + coalesce(CAST(o.before3 AS HUGEINT), 0) AS before3,
         o.opened_on <= DATE '${asOf}' AND (o.closed IS NULL OR o.closed > DATE '${asOf}') AS open
  FROM opening o
  LEFT JOIN recent r USING (account_id)
  LEFT JOIN days d ON d.day = greatest(o.opened_on, DATE '${firstDay}')),

-- The whole book: also who became a customer later, with nothing held on the date.
customer AS (SELECT * FROM (${customers})),

owned AS (
  SELECT DISTINCT h.account_id, h.customer_id, c.book_currency
  FROM (${holders}) h JOIN customer c USING (customer_id) WHERE h.role = 'OWNER'),

-- Rates as whole numbers of 1/100,000,000 of the base currency.
rate AS (
  SELECT currency, CAST(arg_max(rate, quoted_on) * 100000000 AS HUGEINT) AS r
  FROM (${rates}) WHERE quoted_on <= DATE '${asOf}' AND currency <> 'CNY' GROUP BY currency
  UNION ALL SELECT 'CNY', CAST(100000000 AS HUGEINT)),

holding AS (
  SELECT w.customer_id, a.currency, w.book_currency,
         sum(CASE WHEN product IN ('SAVINGS', 'TERM') THEN area12 ELSE 0 END) AS savings_area12,
         sum(CASE WHEN product IN ('SAVINGS', 'TERM', 'CURRENT', 'SETTLEMENT') THEN area3 ELSE 0 END) AS area3,
         sum(CASE WHEN product IN ('SAVINGS', 'TERM', 'CURRENT', 'SETTLEMENT') THEN before3 ELSE 0 END) AS before3,
         sum(CASE WHEN product = 'SAVINGS' THEN balance ELSE 0 END) AS savings,
         sum(CASE WHEN product = 'CURRENT' THEN balance ELSE 0 END) AS current,
         sum(CASE WHEN product = 'TERM' THEN balance ELSE 0 END) AS term,
         sum(CASE WHEN product = 'SETTLEMENT' THEN balance ELSE 0 END) AS settlement,
         sum(CASE WHEN product = 'INVESTMENT' THEN balance ELSE 0 END) AS investment,
         coalesce(sum(inflow), 0) AS inflow, coalesce(sum(outflow), 0) AS outflow,
         coalesce(sum(card_spending), 0) AS card_spending, coalesce(sum(fees), 0) AS fees,
         coalesce(sum(rows12), 0) AS rows12, bit_or(months) AS months, max(last_on) AS last_on,
         count(*) FILTER (open) AS accounts, min(opened_on) AS first_on,
         bit_or(CASE WHEN NOT open THEN 0 ELSE CASE product
           WHEN 'SAVINGS' THEN 1 WHEN 'CURRENT' THEN 2 WHEN 'TERM' THEN 4 WHEN 'SETTLEMENT' THEN 8
           WHEN 'INVESTMENT' THEN 16 ELSE 0 END END) AS products
  FROM owned w JOIN account a USING (account_id)
  -- What is opened later has nothing to convert, and perhaps no rate yet.
  WHERE coalesce(a.opened_on <= DATE '${asOf}', true)
  GROUP BY w.customer_id, a.currency, w.book_currency),

money AS (
  SELECT h.customer_id,
         sum(hundredths(savings_area12 * n, 12 * ${unit} * m)) AS savings_average,
         sum(converted(area3, n, m)) AS area3, sum(converted(before3, n, m)) AS before3,
         sum(converted(savings, n, m)) AS savings, sum(converted(current, n, m)) AS current,
         sum(converted(term, n, m)) AS term, sum(converted(settlement, n, m)) AS settlement,
         sum(converted(investment, n, m)) AS investment,
         sum(CASE WHEN currency = book_currency THEN 0 ELSE
               converted(savings + current + term + settlement, n, m) END) AS foreign_money,
         sum(converted(inflow, n, m)) AS inflow, sum(converted(outflow, n, m)) AS outflow,
         sum(converted(card_spending, n, m)) AS card_spending,
         sum(converted(fees, n, m)) AS fees,
         sum(rows12) AS rows12, bit_or(months) AS months, max(last_on) AS last_on,
         sum(accounts) AS accounts, bit_or(products) AS products, min(first_on) AS first_on
  FROM (SELECT h.*,
               CASE WHEN h.currency = h.book_currency THEN 1 ELSE f.r END AS n,
               CASE WHEN h.currency = h.book_currency THEN 1 ELSE b.r END AS m
        FROM holding h
        LEFT JOIN rate f ON f.currency = h.currency
        LEFT JOIN rate b ON b.currency = h.book_currency) h
  GROUP BY h.customer_id),

loan AS (
  SELECT customer_id,
         sum(converted(outstanding, n, m)) AS loans,
         count(*) FILTER (status NOT IN ('SETTLED', 'SETTLED_UNPAID')) AS loan_count,
         sum(CASE WHEN status = 'IN_ARREARS' THEN converted(outstanding, n, m) ELSE 0 END) AS overdue,
         bool_or(status IN ('IN_ARREARS', 'SETTLED_UNPAID')) AS bad,
         bool_or(status NOT IN ('SETTLED', 'SETTLED_UNPAID')) AS running
  FROM (
    SELECT l.customer_id, l.status,
           CAST(100 * CASE
             WHEN l.status = 'SETTLED' THEN 0
             WHEN l.balance IS NOT NULL THEN l.balance
             WHEN l.status = 'SETTLED_UNPAID' THEN 0
             ELSE greatest(0, l.amount - l.instalment * whole_months(l.granted, DATE '${asOf}'))
           END AS HUGEINT) AS outstanding,
           CASE WHEN l.currency = c.book_currency THEN 1 ELSE f.r END AS n,
           CASE WHEN l.currency = c.book_currency THEN 1 ELSE b.r END AS m
    FROM (${loans}) l JOIN customer c USING (customer_id)
    LEFT JOIN rate f ON f.currency = l.currency
    LEFT JOIN rate b ON b.currency = c.book_currency
    WHERE l.granted <= DATE '${asOf}')
  GROUP BY customer_id),

card AS (
  SELECT customer_id, count(*) AS cards FROM (${cards})
  WHERE issued <= DATE '${asOf}' AND (closed IS NULL OR closed > DATE '${asOf}')
  GROUP BY customer_id),

-- Only accounts that can have been negative are followed day by day.
event AS (
  SELECT account_id, day, sum(c) AS c FROM (
    SELECT account_id, opened_on AS day, opening AS c FROM opening WHERE may_be_negative
    UNION ALL
    SELECT account_id, day, c FROM (${movements}) t
    SEMI JOIN (SELECT account_id FROM opening WHERE may_be_negative) o USING (account_id))
  GROUP BY account_id, day),

span AS (
  SELECT account_id, day AS from_day,
         coalesce(lead(day) OVER w - 1, DATE '${lastDay}') AS to_day,
         sum(c) OVER w AS closing
  FROM event WINDOW w AS (PARTITION BY account_id ORDER BY day)),

-- Days on which several accounts of a customer are negative count once: the spans are merged.
negative AS (
  SELECT w.customer_id, greatest(s.from_day, DATE '${windowStart}') AS f, s.to_day AS t
  FROM span s JOIN owned w USING (account_id)
  WHERE s.closing < 0 AND s.to_day >= DATE '${windowStart}'),

overdraft AS (
  SELECT customer_id, sum(greatest(0, t - greatest(f - 1, coalesce(reached, f - 1)))) AS overdraft_days
  FROM (SELECT *, max(t) OVER (PARTITION BY customer_id ORDER BY f, t
                               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
        FROM negative)
  GROUP BY customer_id)

SELECT c.customer_id AS "customerId", c.customer_no AS "customerNo", c.kind AS "kind",
       c.book_currency AS "bookCurrency", c.risk_tolerance AS "riskTolerance",
       CASE WHEN c.birth_date IS NULL THEN NULL
            ELSE whole_months(c.birth_date, DATE '${asOf}') // 12 END AS "age",
       whole_months(coalesce(c.since, m.first_on), DATE '${asOf}') AS "tenureMonths",
       yuan(m.savings_average) AS "savingsAverage12m",
       yuan(m.savings) AS "savingsBalance", yuan(m.current) AS "currentBalance",
       yuan(m.term) AS "termBalance", yuan(m.settlement) AS "settlementBalance",
       yuan(m.investment) AS "investmentBalance",
       yuan(m.savings + m.current + m.term + m.settlement) AS "depositBalance",
       yuan(m.savings + m.current + m.term + m.settlement + m.investment) AS "assetBalance",
       yuan(m.foreign_money) AS "foreignBalance",
       yuan(l.loans) AS "loanBalance",
       yuan(l.overdue) AS "loanOverdue", coalesce(l.bad, false) AS "badLoanRecord",
       CAST(coalesce(l.loan_count, 0) AS BIGINT) AS "loanCount",
       yuan(m.card_spending) AS "cardSpending12m", yuan(m.fees) AS "feeIncome12m",
       yuan(m.inflow) AS "inflow12m", yuan(m.outflow) AS "outflow12m",
       CAST(coalesce(m.rows12, 0) AS BIGINT) AS "transactionCount12m",
       CAST(round(CAST(coalesce(m.rows12, 0) AS DECIMAL(18,2)) / 12, 2) AS DECIMAL(18,2))
         AS "transactionsPerMonth12m",
       CAST(bit_count(coalesce(m.months, 0)) AS BIGINT) AS "activeMonths12m",
       CAST(bit_count(coalesce(m.products, 0)) + CASE WHEN l.running THEN 1 ELSE 0 END
         + CASE WHEN k.cards > 0 THEN 1 ELSE 0 END AS BIGINT) AS "productsHeld",
       CAST(coalesce(m.accounts, 0) AS BIGINT) AS "accountCount",
       CAST(coalesce(k.cards, 0) AS BIGINT) AS "cardCount",
       CASE WHEN m.before3 > 0 THEN
         CAST(hundredths((m.area3 - m.before3) * 10000, m.before3) AS DECIMAL(18,0))
           * CAST(0.0001 AS DECIMAL(5,4)) END AS "balanceTrend",
       CAST(coalesce(v.overdraft_days, 0) AS BIGINT) AS "overdraftDays12m",
       CAST(DATE '${asOf}' - m.last_on AS BIGINT) AS "daysSinceLastTransaction"
FROM customer c
LEFT JOIN money m ON m.customer_id = c.customer_id
LEFT JOIN loan l ON l.customer_id = c.customer_id
LEFT JOIN card k ON k.customer_id = c.customer_id
LEFT JOIN overdraft v ON v.customer_id = c.customer_id

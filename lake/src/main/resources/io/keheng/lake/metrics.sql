-- Metrics of every customer as of ${asOf}; definitions and units in docs/domain/metrics.md.
-- Money is counted in hundredths as whole numbers.
WITH
recent AS (
  SELECT account_id, CAST(sum(CAST(amount * 100 AS BIGINT)) AS BIGINT) AS net,
         max(CASE WHEN kind IN ('FEE', 'PENALTY_INTEREST', 'INTEREST') THEN NULL ELSE booked_on END) AS last_on
  FROM (${recent}) WHERE booked_on <= DATE '${asOf}' GROUP BY account_id),

account AS (
  SELECT o.account_id, o.product, o.currency, o.opened_on, o.inflow, o.outflow, o.card_spending,
         o.fees, o.rows12, o.months, greatest(o.last_on, r.last_on) AS last_on,
         o.opening + coalesce(o.net, 0) + coalesce(r.net, 0) AS balance,
         CAST(o.opening AS ${area}) * d.w12 + CAST(coalesce(o.area12, 0) AS ${area}) AS area12,
         CAST(o.opening AS ${area}) * d.w3 + CAST(coalesce(o.area3, 0) AS ${area}) AS area3,
         CAST(o.opening AS ${area}) * d.p3 + CAST(coalesce(o.before3, 0) AS ${area}) AS before3,
         o.opened_on <= DATE '${asOf}' AND (o.closed IS NULL OR o.closed > DATE '${asOf}') AS open
  FROM (
    SELECT a.account_id, a.product, a.currency, a.closed,
           CAST(coalesce(a.opening_balance, s.opening, 0) * 100 AS BIGINT) AS opening,
           least(coalesce(a.opened, s.first_on), coalesce(s.first_on, a.opened)) AS opened_on,
           s.net, s.area12, s.area3, s.before3, s.inflow, s.outflow, s.card_spending, s.fees,
           s.rows12, s.months, s.last_on
    FROM (${accounts}) a LEFT JOIN (${totals}) s USING (account_id)) o
  LEFT JOIN recent r USING (account_id)
  -- What is opened later has nothing to convert, and perhaps no rate yet.
  JOIN days d ON d.day = greatest(o.opened_on, DATE '${before}')),

-- The whole book: also who became a customer later, with nothing held on the date.
customer AS (SELECT * FROM (${customers})),

owned AS (SELECT DISTINCT account_id, customer_id FROM (${holders}) WHERE role = 'OWNER'),

-- Rates as whole numbers of 1/100,000,000 of the base currency.
rate AS (
  SELECT currency, CAST(max_by(rate, quoted_on) * 100000000 AS ${whole128}) AS r
  FROM (${rates}) WHERE quoted_on <= DATE '${asOf}' AND currency <> 'CNY' GROUP BY currency
  UNION ALL SELECT 'CNY', CAST(100000000 AS ${whole128})),

holding AS (
  SELECT w.customer_id, a.currency, c.book_currency,
         CASE WHEN product IN ('SAVINGS', 'TERM') THEN area12 ELSE 0 END AS savings_area12,
         CASE WHEN product = 'INVESTMENT' THEN 0 ELSE area3 END AS area3,
         CASE WHEN product = 'INVESTMENT' THEN 0 ELSE before3 END AS before3,
         CASE WHEN product = 'SAVINGS' THEN balance ELSE 0 END AS savings,
         CASE WHEN product = 'CURRENT' THEN balance ELSE 0 END AS current,
         CASE WHEN product = 'TERM' THEN balance ELSE 0 END AS term,
         CASE WHEN product = 'SETTLEMENT' THEN balance ELSE 0 END AS settlement,
         CASE WHEN product = 'INVESTMENT' THEN balance ELSE 0 END AS investment,
         inflow, outflow, card_spending, fees, rows12, months, last_on,
         CASE WHEN open THEN 1 ELSE 0 END AS accounts, opened_on AS first_on,
         CASE WHEN NOT open THEN 0 ELSE CASE product
           WHEN 'SAVINGS' THEN 1 WHEN 'CURRENT' THEN 2 WHEN 'TERM' THEN 4 WHEN 'SETTLEMENT' THEN 8
           WHEN 'INVESTMENT' THEN 16 ELSE 0 END END AS products
  FROM owned w JOIN account a USING (account_id) JOIN customer c USING (customer_id)),

-- Each currency is summed before it is converted and rounded; the book's own needs neither.
foreign_holding AS (
  SELECT h.customer_id, h.currency, h.book_currency, any_value(f.r) AS n, any_value(b.r) AS m,
         sum(savings_area12) AS savings_area12, CAST(sum(area3) AS ${whole128}) AS area3, CAST(sum(before3) AS ${whole128}) AS before3,
         sum(savings) AS savings, sum(current) AS current, sum(term) AS term,
         sum(settlement) AS settlement, sum(investment) AS investment, sum(inflow) AS inflow,
         sum(outflow) AS outflow, sum(card_spending) AS card_spending, sum(fees) AS fees,
         CAST(sum(rows12) AS BIGINT) AS rows12, bit_or(months) AS months, max(last_on) AS last_on,
         CAST(sum(accounts) AS INTEGER) AS accounts, min(first_on) AS first_on,
         bit_or(products) AS products
  FROM holding h
  LEFT JOIN rate f ON f.currency = h.currency
  LEFT JOIN rate b ON b.currency = h.book_currency
  WHERE h.currency <> h.book_currency
  GROUP BY h.customer_id, h.currency, h.book_currency),

part AS (
  SELECT customer_id, savings_area12, 0 AS savings_average, area3, before3, savings, current, term,
         settlement, investment, 0 AS foreign_money, inflow, outflow, card_spending, fees, rows12,
         months, last_on, accounts, first_on, products
  FROM holding WHERE currency = book_currency
  UNION ALL
  SELECT customer_id, 0, whole(savings_area12 * n, 12 * ${unit} * m), CAST(hundredths(area3 * n, m) AS ${area}),
         CAST(hundredths(before3 * n, m) AS ${area}), whole(savings * n, m), whole(current * n, m), whole(term * n, m),
         whole(settlement * n, m), whole(investment * n, m),
         whole((savings + current + term + settlement) * n, m), whole(inflow * n, m),
         whole(outflow * n, m), whole(card_spending * n, m), whole(fees * n, m), rows12, months,
         last_on, accounts, first_on, products
  FROM foreign_holding),

money AS (
  SELECT customer_id,
         hundredths(sum(savings_area12), 12 * ${unit}) + sum(savings_average) AS savings_average,
         CAST(sum(area3) AS ${whole128}) AS area3, CAST(sum(before3) AS ${whole128}) AS before3,
         sum(savings) AS savings, sum(current) AS current, sum(term) AS term,
         sum(settlement) AS settlement, sum(investment) AS investment,
         sum(foreign_money) AS foreign_money, sum(inflow) AS inflow, sum(outflow) AS outflow,
         sum(card_spending) AS card_spending, sum(fees) AS fees, sum(rows12) AS rows12,
         bit_or(months) AS months, max(last_on) AS last_on, sum(accounts) AS accounts,
         min(first_on) AS first_on, bit_or(products) AS products
  FROM part GROUP BY customer_id),

loan AS (
  SELECT customer_id,
         sum(converted(outstanding, n, m)) AS loans,
         count(*) FILTER (WHERE status NOT IN ('SETTLED', 'SETTLED_UNPAID')) AS loan_count,
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
           END AS ${whole128}) AS outstanding,
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
may_be_negative AS (
  SELECT a.account_id,
         CAST(coalesce(a.opening_balance, s.opening, 0) * 100 AS BIGINT) + coalesce(s.brought, 0) AS c,
         greatest(least(coalesce(a.opened, s.first_on), coalesce(s.first_on, a.opened)),
                  DATE '${before}') AS day
  FROM (${accounts}) a LEFT JOIN (${totals}) s USING (account_id)
  WHERE a.opening_balance < 0 OR s.followed OR a.opening_balance <> s.opening),

event AS (
  SELECT account_id, day, sum(c) AS c FROM (
    SELECT account_id, day, c FROM may_be_negative
    UNION ALL
    SELECT account_id, day, c FROM (${movements}) t
    SEMI JOIN may_be_negative USING (account_id))
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
  SELECT customer_id, sum(greatest(0, days_between(greatest(f - 1, coalesce(reached, f - 1)), t))) AS overdraft_days
  FROM (SELECT *, max(t) OVER (PARTITION BY customer_id ORDER BY f, t
                               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
        FROM negative)
  GROUP BY customer_id)

SELECT c.customer_id AS "customerId", c.customer_no AS "customerNo", c.kind AS "kind",
       c.book_currency AS "bookCurrency", c.risk_tolerance AS "riskTolerance",
       CASE WHEN c.birth_date IS NULL THEN NULL
            ELSE CAST(quotient(whole_months(c.birth_date, DATE '${asOf}'), 12) AS BIGINT) END AS "age",
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
       yuan(hundredths(coalesce(m.rows12, 0) * 100, 12)) AS "transactionsPerMonth12m",
       CAST(bit_count(coalesce(m.months, 0)) AS BIGINT) AS "activeMonths12m",
       CAST(bit_count(coalesce(m.products, 0)) + CASE WHEN l.running THEN 1 ELSE 0 END
         + CASE WHEN k.cards > 0 THEN 1 ELSE 0 END AS BIGINT) AS "productsHeld",
       CAST(coalesce(m.accounts, 0) AS BIGINT) AS "accountCount",
       CAST(coalesce(k.cards, 0) AS BIGINT) AS "cardCount",
       CASE WHEN m.before3 > 0 THEN
         CAST(CAST(hundredths((m.area3 - m.before3) * 10000, m.before3) AS DECIMAL(18,0))
           * CAST(0.0001 AS DECIMAL(5,4)) AS DECIMAL(23,4)) END AS "balanceTrend",
       CAST(coalesce(v.overdraft_days, 0) AS BIGINT) AS "overdraftDays12m",
       days_between(m.last_on, DATE '${asOf}') AS "daysSinceLastTransaction"
FROM customer c
LEFT JOIN money m ON m.customer_id = c.customer_id
LEFT JOIN loan l ON l.customer_id = c.customer_id
LEFT JOIN card k ON k.customer_id = c.customer_id
LEFT JOIN overdraft v ON v.customer_id = c.customer_id

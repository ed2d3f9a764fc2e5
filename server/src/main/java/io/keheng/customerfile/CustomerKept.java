package io.keheng.customerfile;

/** What is stored of a customer was entered, changed or reviewed; told inside the transaction. */
public record CustomerKept(long customerId) {}

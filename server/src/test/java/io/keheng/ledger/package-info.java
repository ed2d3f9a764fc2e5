@NullMarked
package io.keheng.ledger;

import org.jspecify.annotations.NullMarked;

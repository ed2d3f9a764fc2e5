/**
 * Decision tables: read (DMN 1.2 to 1.5), check, evaluate and explain one case, compile to SQL.
 *
 * <p>The meaning of every cell is FEEL as kie-dmn evaluates it; the SQL way gives the same outcome
 * and the same row or refuses to compile. Two consequences worth knowing: a comparison with an
 * unknown (null) fact does not hold, so {@code not(> 5)} does hold for it; and an input outside its
 * list of allowed values counts as unknown.
 */
@NullMarked
package io.keheng.decision;

import org.jspecify.annotations.NullMarked;

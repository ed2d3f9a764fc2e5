/** Browser journeys: one for each capability, as a person of the bank would go it. */
@NullMarked
package io.keheng.journey;

import org.jspecify.annotations.NullMarked;

/** Tests of the organisation, its people and their scopes. */
@NullMarked
package io.keheng.identity;

import org.jspecify.annotations.NullMarked;

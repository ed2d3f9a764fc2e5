/** What somebody tries who means harm: each attack is tried at the running application. */
@NullMarked
package io.keheng.attack;

import org.jspecify.annotations.NullMarked;

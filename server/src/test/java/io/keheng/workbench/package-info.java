@NullMarked
package io.keheng.workbench;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.keheng.demo;

import org.jspecify.annotations.NullMarked;

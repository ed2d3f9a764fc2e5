/** The gates of the house: format, sizes, modules, rules, documents that must stay true. */
@NullMarked
package io.keheng.house;

import org.jspecify.annotations.NullMarked;

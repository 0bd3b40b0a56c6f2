/** What the tests of this module share. */
@NullMarked
package dev.hearth.api.testing;

import org.jspecify.annotations.NullMarked;

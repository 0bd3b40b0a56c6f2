/**
 * A hub under virtual time, for the tests of integrations and of the hub itself, and for simulation. Read
 * {@link dev.hearth.core.testing.TestHub} first, then {@link dev.hearth.core.testing.VirtualLoop}.
 */
@NullMarked
package dev.hearth.core.testing;

import org.jspecify.annotations.NullMarked;

/**
 * From a configuration and the integrations at hand to a hub that is set up: what there is
 * ({@link dev.hearth.core.setup.Catalogue}), what is to be done and what is wrong with it
 * ({@link dev.hearth.core.setup.SetupPlan}, all that {@code check-config} needs), and doing it
 * ({@link dev.hearth.core.setup.Setup}). Read them in this order.
 */
@NullMarked
package dev.hearth.core.setup;

import org.jspecify.annotations.NullMarked;

/**
 * Helpers of which people have a list: in the configuration, where a reload takes the changes, and in {@code .storage},
 * where clients edit them. Describe a kind with {@link dev.hearth.helper.collection.HelperKind}, and offer it with
 * {@link dev.hearth.helper.collection.HelperIntegration}.
 */
@NullMarked
package dev.hearth.helper.collection;

import org.jspecify.annotations.NullMarked;

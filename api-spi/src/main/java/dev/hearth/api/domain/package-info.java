/**
 * The entity domains that every hub knows. Each has a package with the type its entities extend; read
 * {@link dev.hearth.api.domain.EntityDomains} for the list.
 */
@NullMarked
package dev.hearth.api.domain;

import org.jspecify.annotations.NullMarked;

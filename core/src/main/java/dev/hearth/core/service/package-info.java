/** The service registry. Read {@link dev.hearth.core.service.CoreServiceRegistry}. */
@NullMarked
package dev.hearth.core.service;

import org.jspecify.annotations.NullMarked;

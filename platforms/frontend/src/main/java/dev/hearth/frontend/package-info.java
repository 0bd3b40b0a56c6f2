/**
 * What Home Assistant's frontend keeps at the hub: data of users, dashboards, themes, panels. Read
 * {@link dev.hearth.frontend.FrontendComponent} first.
 */
@NullMarked
package dev.hearth.frontend;

import org.jspecify.annotations.NullMarked;

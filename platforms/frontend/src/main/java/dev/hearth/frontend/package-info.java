/** What dashboards keep at the hub: user data, panels, themes. */
@NullMarked
package dev.hearth.frontend;

import org.jspecify.annotations.NullMarked;

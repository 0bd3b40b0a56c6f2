/** What templates can know of a home. Read {@link dev.hearth.template.home.HomeView} first. */
@NullMarked
package dev.hearth.template.home;

import org.jspecify.annotations.NullMarked;

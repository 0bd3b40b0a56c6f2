/**
 * The pages for people: logging in and the profile, and what all pages of this jar share. They are plain files that talk
 * to the hub through the APIs everybody uses. Read {@link dev.hearth.auth.page.PageFiles} first.
 */
@NullMarked
package dev.hearth.auth.page;

import org.jspecify.annotations.NullMarked;

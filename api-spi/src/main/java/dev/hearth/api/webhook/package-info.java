/** Addresses that other programs call when something happens there. Read {@link dev.hearth.api.webhook.Webhooks} first. */
@NullMarked
package dev.hearth.api.webhook;

import org.jspecify.annotations.NullMarked;

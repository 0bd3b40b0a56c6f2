/**
 * The first steps of a new home: its owner, where it is, and done. Read
 * {@link dev.hearth.onboarding.OnboardingIntegration} first.
 */
@NullMarked
package dev.hearth.onboarding;

import org.jspecify.annotations.NullMarked;

/**
 * What all groups have in common, whatever their domain: how they are written, and how they follow their members. Read
 * {@link dev.hearth.group.member.Members} first.
 */
@NullMarked
package dev.hearth.group.member;

import org.jspecify.annotations.NullMarked;
